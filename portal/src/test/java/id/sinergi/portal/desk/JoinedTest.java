package id.sinergi.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.portal.Accounts;
import id.sinergi.portal.PortalTest;
import id.sinergi.portal.StubbedServices;
import id.sinergi.portal.StubbedServices.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalTest
class JoinedTest {

    private static final String VISIT = "1bc3172d-79f2-33ea-927a-6d5004f0d2a7";
    private static final String OTHER = "28801cfe-827f-3145-9741-f87fea6f34c1";

    @Autowired
    private MockMvc pages;

    @Autowired
    private StubbedServices services;

    @BeforeEach
    void twoReportsAreOne() {
        services.forget().answer("GET /api/v1/visits/" + VISIT, """
                {"id":"%s","version":3,"status":"HELD","on":"2025-10-29","absorbed":["%s"],"reportedBy":"rutan-kelas-iib-purbalingga",
                "hosts":[{"facility":"rutan-kelas-iib-purbalingga"}],"visitors":[{"facility":"lapas-kelas-iia-purwokerto"}],
                "claims":[{"reportedBy":"lapas-kelas-iia-purwokerto","record":"%s","values":{"on":"2025-10-29"}}]}""".formatted(VISIT, OTHER, OTHER));
    }

    @Test
    void leadsFromAMergerToWhereItIsTakenBack() throws Exception {
        services.answer("POST /api/v1/visits/" + OTHER + "/same-as", "{\"mergedInto\":\"" + VISIT + "\"}");

        pages.perform(decided(OTHER, "same", VISIT))
                .andExpect(redirectedUrl("/desk?queue=duplicates"))
                .andExpect(flash().attribute("undo", VISIT));
    }

    @Test
    void namesWhatWasMerged() throws Exception {
        pages.perform(get("/desk/joined/" + VISIT).with(Accounts.officer("Jawa Tengah")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Digabung: kunjungan yang sama")))
                .andExpect(content().string(containsString("Lapas Kelas IIA Purwokerto")))
                .andExpect(content().string(containsString("/visits/" + OTHER)));
    }

    @Test
    void separatesWhatWasMergedByMistake() throws Exception {
        services.answer("POST /api/v1/visits/" + VISIT + "/separation", "{}");

        pages.perform(decided(VISIT, "separate", OTHER)).andExpect(status().is3xxRedirection());

        assertThat(services.commands())
                .containsExactly(new Command(
                        "POST /api/v1/visits/" + VISIT + "/separation",
                        "\"3\"",
                        "{\"reason\":\"keliru\",\"visit\":\"" + OTHER + "\"}"));
    }

    @Test
    void isFoundFromThePageOfTheVisit() throws Exception {
        services.answer("GET /api/v1/visits/" + VISIT + "/", "{\"items\":[]}");

        pages.perform(get("/visits/" + VISIT).with(Accounts.officer("Jawa Tengah")))
                .andExpect(content().string(containsString("/desk/joined/" + VISIT)));
    }

    private static MockHttpServletRequestBuilder decided(String subject, String decision, String visit) {
        return post("/desk")
                .with(Accounts.officer("Jawa Tengah"))
                .with(csrf())
                .param("queue", "duplicates")
                .param("subject", "visits/" + subject)
                .param("version", "3")
                .param("decision", decision)
                .param("reason", "keliru")
                .param("visit", visit);
    }
}
