package id.sinergi.portal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.portal.Accounts;
import id.sinergi.portal.PortalTest;
import id.sinergi.portal.StubbedServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalTest
class SessionEndsTest {

    private static final String DESK = "http://localhost/desk?queue=verify";

    private final MockHttpSession session = new MockHttpSession();

    @Autowired
    private MockMvc pages;

    @Autowired
    private StubbedServices services;

    @BeforeEach
    void forget() {
        services.forget();
    }

    @Test
    void leadsAPageBackToItselfWhereTokensAreRenewedNoMore() throws Exception {
        theProviderRefusesToRenew();

        pages.perform(get("/desk?queue=verify")
                        .session(session)
                        .with(Accounts.officer("Jawa Tengah"))
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", "http://localhost/matrix"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/matrix"));

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void readsAPageAgainWhoseTokensAreRenewedNoMore() throws Exception {
        theProviderRefusesToRenew();

        pages.perform(get("/desk?queue=verify").session(session).with(Accounts.officer("Jawa Tengah")))
                .andExpect(redirectedUrl("/desk?queue=verify"));

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void sendsNothingOnWithoutAToken() throws Exception {
        theProviderRefusesToRenew();

        pages.perform(decision()
                        .with(Accounts.officer("Jawa Tengah"))
                        .with(csrf())
                        .header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/desk?queue=verify"));

        assertThat(services.asked()).containsOnly("POST /token");
    }

    @Test
    void doesNotAskForAnotherLoginWhileTheIdentityProviderIsAway() throws Exception {
        services.answer("POST /token", 503, "");

        pages.perform(get("/desk").session(session).with(Accounts.officer("Jawa Tengah")))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(containsString("Sistem sedang tidak dapat dijangkau")));

        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void leadsAFormWithoutASessionThroughTheLoginInsteadOfForbiddingIt() throws Exception {
        pages.perform(decision().header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/desk?queue=verify"));

        pages.perform(decision().header("Referer", DESK)).andExpect(redirectedUrl("/desk?queue=verify"));
    }

    @Test
    void leadsAFormOfAnEarlierSessionBackToItsPage() throws Exception {
        pages.perform(decision().with(Accounts.officer("Jawa Tengah")).header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/desk?queue=verify"));

        assertThat(services.asked()).isEmpty();
    }

    @Test
    void leadsNowhereElse() throws Exception {
        pages.perform(post("/desk").header("Referer", "https://elsewhere.example//evil.example/x"))
                .andExpect(redirectedUrl("/evil.example/x"));
    }

    @Test
    void turnsFilesOfStrangersAway() throws Exception {
        pages.perform(multipart("/imports/visits")
                        .file("file", new byte[1])
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", "http://localhost/imports/visits"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/imports/visits"));
    }

    private void theProviderRefusesToRenew() {
        services.answer("POST /token", 400, "{\"error\":\"invalid_grant\"}");
    }

    private static MockHttpServletRequestBuilder decision() {
        return post("/desk")
                .header("HX-Current-URL", DESK)
                .param("queue", "verify")
                .param("subject", "submissions/28801cfe-827f-3145-9741-f87fea6f34c1")
                .param("decision", "return")
                .param("reason", "angka peserta belum lengkap");
    }
}
