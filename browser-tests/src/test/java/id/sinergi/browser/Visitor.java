package id.sinergi.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody before the pages: a browser window of their own, and what went wrong in it. */
final class Visitor implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final BrowserContext window;
    private final Page page;
    private final String portal;
    private final List<String> faults = new ArrayList<>();

    Visitor(Browser browser, @Nullable String portal, String account, String password) {
        this.portal = String.valueOf(portal);
        window = browser.newContext(
                new NewContextOptions().setViewportSize(1280, 900).setLocale("id-ID"));
        page = window.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            // What the server refuses the browser reports too; pages show it and tests look at them.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                faults.add(message.text());
            }
        });
        page.navigate(this.portal + "/");
        page.fill("input[name=username]", account);
        page.fill("input[name=password]", password);
        page.click("button[type=submit]");
        page.waitForURL(url -> url.startsWith(this.portal) && !url.contains("/login/"));
    }

    Page page() {
        return page;
    }

    /** Opens a page by its path and waits until nothing more is loaded. */
    Page open(String path) {
        page.navigate(portal + path);
        page.waitForLoadState(LoadState.LOAD);
        return page;
    }

    /** Keeps a picture of the page as it is. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** The errors of scripts so far, refusals of the content policy among them. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        window.close();
    }
}
