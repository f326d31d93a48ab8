package id.sinergi.portal.records.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.portal.Accounts;
import id.sinergi.portal.PortalTest;
import id.sinergi.portal.StubbedServices;
import id.sinergi.portal.records.Reports;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalTest
class SendingAgainTest {

    private static final String VISIT = "/visits/" + Reports.ID;
    private static final String KEY = "28801cfe-827f-3145-9741-f87fea6f34c1";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StubbedServices services;

    @BeforeEach
    void aPlannedVisit() {
        services.forget()
                .answer("GET /api/v1" + VISIT, Reports.aPlannedVisit())
                .answer("POST /api/v1" + VISIT + "/cancellation", Reports.aPlannedVisit());
    }

    @Test
    void takesANewKeyOnceTheOldOneIsUsedUp() throws Exception {
        services.answer("POST /api/v1" + VISIT + "/cancellation", 422, """
                {"status":422,"type":"urn:sinergi:problem:key-reused","detail":"28801cfe-… was used for another body"}""");

        mvc.perform(cancellation("1", KEY))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("sudah tersimpan, dengan isian yang lain")))
                .andExpect(content().string(containsString("name=\"key\"")))
                .andExpect(content().string(not(containsString(KEY))))
                .andExpect(content().string(not(containsString("was used for"))))
                .andExpect(content().string(containsString("hujan")));
    }

    @Test
    void keepsTheKeyWhereItIsNotKnownWhatBecameOfIt() throws Exception {
        services.answer("POST /api/v1" + VISIT + "/cancellation", 503, "{\"status\":503}");

        mvc.perform(cancellation("1", KEY)).andExpect(content().string(containsString(KEY)));
    }

    @Test
    void handsOnNoVersionAndNoKeyThatAreNone() throws Exception {
        mvc.perform(cancellation("1\r\nHost: elsewhere", "k\r\nHost: elsewhere"))
                .andExpect(redirectedUrl(VISIT + "?done"));

        assertThat(services.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.version()).isNull();
            assertThat(UUID.fromString(sent.key())).isNotNull();
        });
    }

    private static MockHttpServletRequestBuilder cancellation(String version, String key) {
        return post(VISIT + "/cancellation")
                .with(Accounts.reporter("lapas-kelas-iia-purwokerto"))
                .with(csrf())
                .param("reason", "hujan")
                .param("version", version)
                .param("key", key);
    }
}
