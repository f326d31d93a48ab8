package id.sinergi.portal.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.portal.Accounts;
import id.sinergi.portal.PortalTest;
import id.sinergi.portal.StubbedServices;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PortalTest
class MatrixTest {

    private static final String OFFICE = """
            {"scope":{"kind":"REGIONAL_OFFICE","id":"Jawa Barat"},"period":"2025","deadlineDay":5,
             "coverage":{"expected":3,"reported":2,"onTime":1,"verified":1},
             "months":[{"month":"2025-01","coverage":{"expected":2,"reported":1,"onTime":1,"verified":1}},
                       {"month":"2025-02","coverage":{"expected":1,"reported":1,"onTime":0,"verified":0}}],
             "items":[
              {"facility":"lapas-kelas-iia-purwokerto","name":"Lapas Aman","regionalOffice":"Jawa Barat",
               "coverage":{"expected":2,"reported":2,"onTime":1,"verified":1},"months":[
               {"month":"2025-01","status":"VERIFIED","nil":true,"onTime":true,"due":"2025-02-05T17:00:00Z","firstSubmittedAt":"2025-02-01T03:00:00Z"},
               {"month":"2025-02","status":"LATE","nil":false,"onTime":false,"due":"2025-03-05T17:00:00Z","firstSubmittedAt":"2025-03-09T03:00:00Z"}]},
              {"facility":"lapas-kelas-iib-banjar","name":"Lapas Belum","regionalOffice":"Jawa Barat",
               "coverage":{"expected":1,"reported":0,"onTime":0,"verified":0},"months":[
               {"month":"2025-01","status":"MISSING","nil":false,"due":"2025-02-05T17:00:00Z"}]}],
             "next":null}""";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StubbedServices services;

    @BeforeEach
    void forget() {
        services.forget().answer("GET /api/v1/reporting-rates?period=2025&regionalOffice=Jawa Barat", OFFICE);
    }

    @Test
    void showsAnOfficerItsOwnOfficeTheWorstFirstByOneRequest() throws Exception {
        String page = page("/matrix?period=2025", Accounts.officer("Jawa Barat"));

        assertThat(page).contains("Januari 2025: diverifikasi, nihil");
        assertThat(page.indexOf("Lapas Belum")).isLessThan(page.indexOf("Lapas Aman"));
        assertThat(services.asked())
                .filteredOn(asked -> asked.contains("/reporting-rates"))
                .hasSize(1);
    }

    @Test
    void opensEveryMonthAndSaysWhichIsNotExpected() throws Exception {
        String page = page("/matrix?period=2025", Accounts.officer("Jawa Barat"));

        assertThat(page)
                .contains("/months/lapas-kelas-iib-banjar/2025-01")
                .doesNotContain("/months/lapas-kelas-iib-banjar/2025-02")
                .contains("/matrix?regionalOffice=Jawa%20Barat&amp;period=2025&amp;status=LATE")
                .contains("/matrix?facility=lapas-kelas-iib-banjar&amp;period=2025")
                .contains("Tidak wajib lapor ke Kanwil ini");
    }

    @Test
    void showsOnlyFacilitiesWithAMonthInTheStateAskedFor() throws Exception {
        String page = page("/matrix?period=2025&status=LATE", Accounts.officer("Jawa Barat"));

        assertThat(page).contains("Lapas Aman").doesNotContain("Lapas Belum");
    }

    @Test
    void sortsByNameWhereAsked() throws Exception {
        String page = page("/matrix?period=2025&sort=name", Accounts.officer("Jawa Barat"));

        assertThat(page.indexOf("Lapas Aman")).isLessThan(page.indexOf("Lapas Belum"));
    }

    @Test
    void leadsAReporterToTheMonthToReport() throws Exception {
        services.answer("GET /api/v1/reporting-rates?period=2025&facility=lapas-kelas-iib-banjar", OFFICE);

        assertThat(page("/matrix?period=2025", Accounts.reporter("lapas-kelas-iib-banjar")))
                .contains("/months/lapas-kelas-iib-banjar/2025-01")
                .contains("5 Februari 2025");
    }

    @Test
    void showsTheNationByOfficesAndMonthsByOneRequest() throws Exception {
        services.answer("GET /api/v1/reporting-rates?period=2025-Q1", """
                {"deadlineDay":5,"coverage":{"expected":5,"reported":1,"onTime":0,"verified":0},
                 "months":[{"month":"2025-01","coverage":{"expected":4,"reported":1,"onTime":0,"verified":0}},
                           {"month":"2025-02","coverage":{"expected":1,"reported":0,"onTime":0,"verified":0}}],
                 "offices":[{"regionalOffice":"Aceh","coverage":{"expected":2,"reported":1,"onTime":0,"verified":0},
                             "months":[{"month":"2025-01","coverage":{"expected":2,"reported":1,"onTime":0,"verified":0}}]},
                            {"regionalOffice":"Bali","coverage":{"expected":3,"reported":0,"onTime":0,"verified":0},
                             "months":[{"month":"2025-01","coverage":{"expected":2,"reported":0,"onTime":0,"verified":0}},
                                       {"month":"2025-02","coverage":{"expected":1,"reported":0,"onTime":0,"verified":0}}]}],
                 "items":[],"next":"x"}""");

        String page = page("/matrix?period=2025-Q1", Accounts.national());

        assertThat(page.indexOf(">Bali<")).isLessThan(page.indexOf(">Aceh<"));
        assertThat(page)
                .contains("/matrix?regionalOffice=Aceh&amp;period=2025-01", "50")
                .contains("/matrix?regionalOffice=Bali&amp;period=2025-02")
                .doesNotContain("/matrix?regionalOffice=Aceh&amp;period=2025-02");
        assertThat(services.asked())
                .filteredOn(asked -> asked.contains("/reporting-rates"))
                .hasSize(1);
    }

    @Test
    void saysInWordsThatAnOfficeIsNotTheViewers() throws Exception {
        String page = mvc.perform(get("/matrix?regionalOffice=Bali").with(Accounts.officer("Jawa Barat")))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("di luar kewenangan akun Anda", "Meja kerja", "Keluar");
    }

    @Test
    void hasARowHeaderForEachFacility() throws Exception {
        String page = page("/matrix?period=2025", Accounts.officer("Jawa Barat"));

        assertThat(Pattern.compile("<th scope=\"row\"").matcher(page).results()).hasSize(3);
    }

    private String page(String address, RequestPostProcessor viewer) throws Exception {
        return mvc.perform(get(address).with(viewer))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
