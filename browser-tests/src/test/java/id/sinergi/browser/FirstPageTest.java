package id.sinergi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a slow line and a keyboard have to do with a first page. */
@ExtendWith(Looking.class)
class FirstPageTest {

    private static final long MOST = 300_000;

    @Test
    void staysBelow300KilobytesWithItsChart() {
        try (Visitor officer = Looking.running().visitor("jawa-tengah")) {
            AtomicLong bytes = received(officer.page());

            Page page = officer.open("/dashboards/regional-offices/Jawa%20Tengah?period=2025");
            page.locator("#chart").scrollIntoViewIfNeeded();
            page.locator("#chart canvas").first().waitFor();

            assertThat(bytes.get()).isPositive().isLessThan(MOST);
        }
    }

    @Test
    void leadsTheKeyboardToItsContentFirst() {
        try (Visitor officer = Looking.running().visitor("jawa-tengah")) {
            Page page = officer.open("/desk");

            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").textContent()).isEqualTo("Langsung ke isi");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
        }
    }

    @Test
    void isThereInEnglish() {
        try (Visitor officer = Looking.running().visitor("jawa-tengah")) {
            Page page = officer.open("/desk?lang=en");

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                            .textContent())
                    .isEqualTo("Desk");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        }
    }

    /** Counts what comes over the line, compressed as it comes, with nothing kept from before. */
    private static AtomicLong received(Page page) {
        var bytes = new AtomicLong();
        CDPSession browser = page.context().newCDPSession(page);
        browser.send("Network.enable");
        JsonObject nothing = new JsonObject();
        nothing.addProperty("cacheDisabled", true);
        browser.send("Network.setCacheDisabled", nothing);
        browser.on(
                "Network.loadingFinished",
                loaded -> bytes.addAndGet(loaded.get("encodedDataLength").getAsLong()));
        return bytes;
    }
}
