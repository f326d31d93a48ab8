package id.sinergi.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import id.sinergi.stack.LocalStack;
import id.sinergi.stack.StackOptions;
import id.sinergi.stack.demo.Demo;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.util.FileSystemUtils;

/**
 * A Sinergi with its pages and the five cases in it, and a Chromium to look at them: one of each for all tests of this JVM.
 */
final class Looking implements BeforeAllCallback, AutoCloseable {

    private static @Nullable Looking running;

    private Path data = Path.of("");
    private @Nullable LocalStack stack;
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (running == null) {
            running = this;
            context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).put(Looking.class, this);
            start();
        }
    }

    /** The one that runs. */
    static Looking running() {
        return Optional.ofNullable(running)
                .orElseThrow(() -> new IllegalStateException("annotate the test with @ExtendWith(Looking.class)"));
    }

    /** Somebody before the pages, logged in with one of the accounts of the local identity provider. */
    Visitor visitor(String account) {
        return new Visitor(browser(), stack().portalUrl(), account, password());
    }

    /** The stack, to report something past the pages. */
    LocalStack stack() {
        return Optional.ofNullable(stack).orElseThrow();
    }

    private Browser browser() {
        return Optional.ofNullable(browser).orElseThrow();
    }

    private String password() {
        try {
            return Files.readString(data.resolve("identity/password")).strip();
        } catch (java.io.IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private void start() throws Exception {
        data = Files.createTempDirectory("sinergi-pages");
        // Each program of the stack would set up logging anew, and loudly.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        LocalStack started = LocalStack.start(StackOptions.onFreePorts(data).withPortal(0));
        stack = started;
        Demo.run(
                started::url,
                started.tokens()::of,
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        Optional<Path> chromium = chromium();
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(chromium.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        var options = new LaunchOptions()
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        chromium.ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
    }

    /** One that is installed; where there is none, Playwright downloads its own. */
    private static Optional<Path> chromium() {
        return Stream.of(System.getenv("CHROMIUM_PATH"), "/usr/bin/chromium", "/usr/bin/google-chrome")
                .filter(path -> path != null && !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
        if (stack != null) {
            stack.close();
        }
        FileSystemUtils.deleteRecursively(data.toFile());
    }
}
