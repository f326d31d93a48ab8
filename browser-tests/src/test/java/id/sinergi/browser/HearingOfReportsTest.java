package id.sinergi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import id.sinergi.stack.SinergiService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Looking.class)
class HearingOfReportsTest {

    private static final int PATIENCE = 20_000;

    @Test
    void showsANewReportWithoutBeingLoadedAgain() {
        try (Visitor officer = Looking.running().visitor("jawa-barat")) {
            Page page = officer.open("/dashboards/regional-offices/Jawa%20Barat?period=2024-05");
            page.evaluate("window.notLoadedAgain = true");
            Locator hosted = page.locator("#number-visitsHosted");

            aVisitInMay2024();

            assertThat(hosted).hasText("1", new HasTextOptions().setTimeout(PATIENCE));
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
