package id.sinergi.portal.problems;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.portal.PortalTest;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

@PortalTest
class WordingTest {

    @Autowired
    private Wording wording;

    @BeforeEach
    void speakIndonesian() {
        LocaleContextHolder.setLocale(Locale.of("id"));
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void writesDaysAsIndonesiansDo() {
        assertThat(wording.of("2026-11-05 is a Thursday, stated is Friday").text())
                .isEqualTo("5 November 2026 jatuh pada hari Kamis, tertulis hari Jumat");
    }

    @Test
    void callsFacilitiesByTheirNames() {
        assertThat(wording.of("lapas-kelas-iib-idi took part and has neither reported nor confirmed it")
                        .text())
                .startsWith("Lapas Kelas IIB Idi turut serta");
    }
}
