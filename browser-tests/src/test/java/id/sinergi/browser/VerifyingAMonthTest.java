package id.sinergi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.sinergi.stack.SinergiService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Looking.class)
class VerifyingAMonthTest {

    @Test
    void takesTheMonthFromTheDesk() {
        aSubmittedMonth("2026-01");
        try (Visitor officer = Looking.running().visitor("jawa-barat")) {
            Page page = officer.open("/desk?queue=verify");
            Locator month = month(page, "Januari 2026");
            officer.picture("deciding");

            month.getByRole(AriaRole.BUTTON, named("Verifikasi")).click();

            assertThat(page.getByText("Bulan itu sudah diverifikasi.")).isVisible();
            assertThat(month).isHidden();
        }
    }

    @Test
    void asksWhyAMonthIsReturned() {
        aSubmittedMonth("2026-02");
        try (Visitor officer = Looking.running().visitor("jawa-barat")) {
            Page page = officer.open("/desk?queue=verify");

            month(page, "Februari 2026")
                    .getByRole(AriaRole.BUTTON, named("Kembalikan"))
                    .click();
            assertThat(page.getByText("Tuliskan alasannya lebih dahulu.")).isVisible();

            Locator month = month(page, "Februari 2026");
            month.getByRole(AriaRole.TEXTBOX).fill("Jumlah peserta pelatihan belum ada.");
            month.getByRole(AriaRole.BUTTON, named("Kembalikan")).click();
            assertThat(page.getByText("Bulan itu dikembalikan kepada UPT.")).isVisible();
        }
    }

    private static Locator month(Page page, String name) {
        return page.locator("article.case", new Page.LocatorOptions().setHasText(name));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static void aSubmittedMonth(String month) {
        new Reporting(Looking.running().stack())
                .post(
                        "facility:lapas-kelas-iib-ciamis",
                        SinergiService.REPORTING_SERVICE,
                        "/api/v1/submissions",
                        "{\"facility\":\"lapas-kelas-iib-ciamis\",\"period\":\"%s\",\"nil\":true}".formatted(month));
    }
}
