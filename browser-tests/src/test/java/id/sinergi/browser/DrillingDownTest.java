package id.sinergi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Looking.class)
class DrillingDownTest {

    /** The training of Banjar: two courses of eighty, and a rehabilitation with sixty-three enrolled in August. */
    @Test
    void opensANumberIntoItsRecordsAndARecordIntoItsHistory() {
        try (Visitor officer = Looking.running().visitor("jawa-barat")) {
            Page page = officer.open("/dashboards/regional-offices/Jawa%20Barat?period=2025-08");

            page.locator("#number-participantsEnrolled").click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("Peserta terdaftar");

            page.locator("main table tbody a").first().click();
            page.waitForURL("**/programmes/*");
            page.locator("main a[href$='/history']").first().click();
            page.waitForURL("**/history");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
        }
    }
}
