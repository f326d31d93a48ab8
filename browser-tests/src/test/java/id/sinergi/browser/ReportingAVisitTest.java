package id.sinergi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.sinergi.stack.SinergiService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(Looking.class)
class ReportingAVisitTest {

    private static final String CIAMIS = "facility:lapas-kelas-iib-ciamis";

    @Test
    void joinsTheReportOfTheOtherSide() {
        String theirs = ciamisReportsAVisitOn("2025-06-18");
        try (Visitor clerk = Looking.running().visitor("banjar")) {
            Page page = aVisitToCiamis(clerk, "2025-06-18");

            send(page);
            assertThat(page.locator("#check")).containsText("18 Juni 2025");
            page.locator("button[name=same]").first().click();

            page.waitForURL("**/visits/" + theirs);
            assertThat(page.locator("#notice")).isVisible();
        }
        JsonNode joined = new Reporting(Looking.running().stack())
                .get(CIAMIS, SinergiService.VISIT_SERVICE, "/api/v1/visits/" + theirs);
        org.assertj.core.api.Assertions.assertThat(joined.path("claims")).hasSize(2);
    }

    @Test
    void saysAtTheFieldWhatIsWrongAndKeepsTheRest() {
        try (Visitor clerk = Looking.running().visitor("banjar")) {
            Page page = aVisitToCiamis(clerk, "2025-06-19");
            field(page, "/outcomes").fill("Rencana pelatihan bersama");
            page.locator("[name='/purposes'][value=STUDY_VISIT]").uncheck();

            send(page);

            assertThat(page.locator("#faults")).isVisible();
            assertThat(field(page, "/outcomes")).hasValue("Rencana pelatihan bersama");
        }
    }

    @Test
    void keepsWhatIsTypedWhileTheLineIsDown() {
        try (Visitor clerk = Looking.running().visitor("banjar")) {
            Page page = aVisitToCiamis(clerk, "2025-06-20");
            field(page, "/venue").fill("Aula Lapas Ciamis");

            page.context().setOffline(true);
            send(page);
            assertThat(page.locator("#offline")).isVisible();
            assertThat(field(page, "/venue")).hasValue("Aula Lapas Ciamis");
            page.context().setOffline(false);

            clerk.open("/visits/new");
            assertThat(page.locator("#draft-notice")).isVisible();
            assertThat(field(page, "/venue")).hasValue("Aula Lapas Ciamis");
        }
    }

    private static Page aVisitToCiamis(Visitor clerk, String day) {
        Page page = clerk.open("/visits/new?side=visitors");
        field(page, "/on").fill(day);
        field(page, "/hosts/0/facility").fill("Lapas Kelas IIB Ciamis");
        page.locator("[name='/purposes'][value=STUDY_VISIT]").check();
        page.locator("[name='/topics'][value=FOOD_SECURITY]").check();
        return page;
    }

    private static Locator field(Page page, String pointer) {
        return page.locator("[name='" + pointer + "']").first();
    }

    private static void send(Page page) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON)
                .and(page.locator("[name=send]"))
                .click();
    }

    private static String ciamisReportsAVisitOn(String day) {
        return new Reporting(Looking.running().stack())
                .post(CIAMIS, SinergiService.VISIT_SERVICE, "/api/v1/visits", """
                        {"status":"HELD","purposes":["STUDY_VISIT"],"topics":["FOOD_SECURITY"],"on":"%s",
                        "hosts":[{"facility":"lapas-kelas-iib-ciamis"}],"visitors":[{"facility":"lapas-kelas-iib-banjar"}]}""".formatted(day))
                .path("id")
                .asString();
    }
}
