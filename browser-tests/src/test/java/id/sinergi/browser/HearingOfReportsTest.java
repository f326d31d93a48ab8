package id.sinergi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.sinergi.stack.SinergiService;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Looking.class)
class HearingOfReportsTest {

    /** How long a page may take to show what a service has taken; {@code -Dslow=2} grants a loaded machine twice as long. */
    private static final Duration SOON = Duration.ofSeconds(2).multipliedBy(Integer.getInteger("slow", 1));

    @Test
    void showsANewReportWithoutBeingLoadedAgain() {
        try (Visitor officer = Looking.running().visitor("jawa-barat")) {
            Page page = officer.open("/dashboards/regional-offices/Jawa%20Barat?period=2024-05");
            page.evaluate("window.notLoadedAgain = true");
            Locator live = page.locator("#live[data-state=open]");
            live.waitFor();

            aVisitInMay2024();

            page.locator("#number-visitsHosted", new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*1\\s*$")))
                    .waitFor(new Locator.WaitForOptions().setTimeout(SOON.toMillis()));
            assertThat(live).hasText(Pattern.compile("terakhir mendengar pukul \\d{2}\\.\\d{2}\\.\\d{2}"));
            org.assertj.core.api.Assertions.assertThat(page.evaluate("window.notLoadedAgain"))
                    .isEqualTo(true);
        }
    }

    private static void aVisitInMay2024() {
        new Reporting(Looking.running().stack())
                .post("facility:lapas-kelas-iib-ciamis", SinergiService.VISIT_SERVICE, "/api/v1/visits", """
                        {"status":"HELD","purposes":["STUDY_VISIT"],"topics":["FOOD_SECURITY"],"on":"2024-05-14",
                        "hosts":[{"facility":"lapas-kelas-iib-ciamis"}],"visitors":[{"facility":"lapas-kelas-iib-banjar"}]}""");
    }
}
