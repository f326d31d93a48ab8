package id.sinergi.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.portal.Accounts;
import id.sinergi.portal.PortalTest;
import id.sinergi.portal.StubbedServices;
import id.sinergi.portal.StubbedServices.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PortalTest
class DisputesTest {

    private static final String VISIT = "1bc3172d-79f2-33ea-927a-6d5004f0d2a7";

    @Autowired
    private MockMvc pages;

    @Autowired
    private StubbedServices services;

    @BeforeEach
    void forget() {
        services.forget();
    }

    @Test
    void offersTheDayOfWhoDisputesBesideThatOfTheReport() throws Exception {
        disputed("\"on\":\"2025-11-28\"", "{\"on\":\"2025-11-27\"}")
                .andExpect(content().string(containsString("value=\"2025-11-28\"")))
                .andExpect(content().string(containsString("value=\"2025-11-27\"")))
                .andExpect(content().string(containsString("27 November 2025")))
                .andExpect(content().string(containsString("kami datang sehari lebih awal")));
    }

    @Test
    void offersARangeToo() throws Exception {
        disputed("\"on\":\"2025-11-28\"", "{\"on\":{\"from\":\"2025-11-27\",\"to\":\"2025-11-28\"}}")
                .andExpect(content().string(containsString("value=\"2025-11-27/2025-11-28\"")));
    }

    @Test
    void saysThatNobodyNamesADay() throws Exception {
        disputed("\"status\":\"HELD\"", "{\"topics\":[\"SECURITY\"]}")
                .andExpect(content().string(containsString("Tidak ada yang menyebut tanggal.")))
                .andExpect(content().string(not(containsString("type=\"radio\""))));
    }

    @Test
    void settlesOnTheDayThatWasChosen() throws Exception {
        settled("2025-11-27");

        assertThat(services.commands())
                .contains(new Command(
                        "POST /api/v1/visits/" + VISIT + "/settlement",
                        "\"3\"",
                        "{\"reason\":\"buku tamu\",\"on\":\"2025-11-27\"}"));
    }

    @Test
    void settlesOnARange() throws Exception {
        settled("2025-11-27/2025-11-28");

        assertThat(services.commands())
                .extracting(Command::body)
                .containsExactly("{\"reason\":\"buku tamu\",\"on\":{\"from\":\"2025-11-27\",\"to\":\"2025-11-28\"}}");
    }

    private ResultActions disputed(String own, String values) throws Exception {
        services.answer("GET /api/v1/visits/" + VISIT, """
                {"id":"%s","version":3,"reportedBy":"rutan-kelas-iib-purbalingga",%s,"disputed":true,
                "disputes":[{"by":"lapas-kelas-iia-purwokerto","reason":"kami datang sehari lebih awal","values":%s}]}""".formatted(VISIT, own, values));
        return pages.perform(get("/desk/disputed/" + VISIT).with(Accounts.officer("Jawa Tengah")))
                .andExpect(status().isOk());
    }

    private void settled(String on) throws Exception {
        services.answer("POST /api/v1/visits/" + VISIT + "/settlement", "{}");
        pages.perform(post("/desk")
                        .with(Accounts.officer("Jawa Tengah"))
                        .with(csrf())
                        .param("queue", "disputed")
                        .param("subject", "visits/" + VISIT)
                        .param("version", "3")
                        .param("decision", "settle")
                        .param("on", on)
                        .param("reason", "buku tamu"))
                .andExpect(status().is3xxRedirection());
    }
}
