package id.sinergi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.sinergi.stack.SinergiService;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Looking.class)
class ImportingASheetTest {

    /** Two rows that are right, one with a topic that the list does not have, one with a day that is none. */
    private static final String SHEET = """
            status,purposes,topics,hosts,visitors,on
            HELD,STUDY_VISIT,FOOD_SECURITY,lapas-kelas-iib-ciamis,lapas-kelas-iib-banjar,2025-07-02
            HELD,STUDY_VISIT,FOOD_SECURITY,lapas-kelas-iib-banjar,lapas-kelas-iib-ciamis,2025-07-03
            HELD,STUDY_VISIT,NO_SUCH_TOPIC,lapas-kelas-iib-ciamis,lapas-kelas-iib-banjar,2025-07-04
            HELD,STUDY_VISIT,FOOD_SECURITY,lapas-kelas-iib-ciamis,lapas-kelas-iib-banjar,31 Juli
            """;

    @Test
    void showsWhichRowsAreRefusedBeforeAnythingIsStoredAndStoresTheOthers() {
        try (Visitor clerk = Looking.running().visitor("banjar")) {
            Page page = clerk.open("/imports/visits");
            page.locator("#file")
                    .setInputFiles(
                            new FilePayload("kunjungan.csv", "text/csv", SHEET.getBytes(StandardCharsets.UTF_8)));

            page.locator("button[name=check]").click();
            Locator refused = page.locator("#outcome .refused tbody tr");
            assertThat(refused).hasCount(2);
            assertThat(refused.nth(0)).containsText("4");
            assertThat(refused.nth(1)).containsText("5");
            clerk.picture("importing");
            assertThat(page.locator("#outcome .accepted tbody tr")).hasCount(2);
            org.assertj.core.api.Assertions.assertThat(storedInJuly()).isZero();

            page.locator("button[name=store]").click();
            assertThat(page.locator("#outcome .notice[role=status]")).isVisible();
            assertThat(page.locator("#outcome .accepted tbody a[href^='/visits/']"))
                    .hasCount(2);
            org.assertj.core.api.Assertions.assertThat(storedInJuly()).isEqualTo(2);
        }
    }

    private static int storedInJuly() {
        return new Reporting(Looking.running().stack())
                .get(
                        "facility:lapas-kelas-iib-banjar",
                        SinergiService.VISIT_SERVICE,
                        "/api/v1/visits?from=2025-07-01&to=2025-07-31")
                .path("items")
                .size();
    }
}
