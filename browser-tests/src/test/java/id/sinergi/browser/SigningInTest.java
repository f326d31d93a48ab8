package id.sinergi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Looking.class)
class SigningInTest {

    @Test
    void leadsAnOfficerToTheNumbersOfItsRegion() {
        try (Visitor officer = Looking.running().visitor("jawa-tengah")) {
            assertThat(officer.page().url()).contains("/dashboards/regional-offices/Jawa%20Tengah?period=");
            assertThat(officer.page().locator("h1").textContent()).contains("Jawa Tengah");
            assertThat(officer.faults()).isEmpty();
        }
    }

    @Test
    void saysWhatIsNotOnesOwn() {
        try (Visitor officer = Looking.running().visitor("jawa-tengah")) {
            officer.open("/dashboards/regional-offices/Jawa%20Barat");

            assertThat(officer.page().locator("h1").textContent()).isEqualTo("Tidak ditemukan");
        }
    }
}
