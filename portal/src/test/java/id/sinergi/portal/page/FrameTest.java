package id.sinergi.portal.page;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.portal.Accounts;
import id.sinergi.portal.PortalTest;
import id.sinergi.portal.StubbedServices;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class FrameTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private StubbedServices services;

    @BeforeEach
    void forget() {
        services.forget();
    }

    @Test
    void tellsAnOfficerOfNoOfficeThatTheAccountHasNoRole() throws Exception {
        pages.perform(get("/").with(Accounts.account(Map.of("roles", List.of("regional-officer")))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Akun Anda belum mempunyai peran")))
                .andExpect(content().string(not(containsString("/network"))));
    }

    @Test
    void callsTheViewerByTheNameThatPeopleKnow() throws Exception {
        pages.perform(get("/").with(Accounts.account(Map.of("preferred_username", "sri.wahyuni"))))
                .andExpect(content().string(containsString("sri.wahyuni")));
    }

    @Test
    void leavesNoPageBehindInTheBrowser() throws Exception {
        pages.perform(get("/").with(Accounts.account(Map.of())))
                .andExpect(content().string(containsString("&quot;historyCacheSize&quot;:0")));
    }

    @Test
    void saysHowLongToWaitWhereAServiceIsAskedTooOften() throws Exception {
        services.answer(
                "GET /api/v1/",
                new StubbedServices.Answer(
                        429,
                        Map.of("Content-Type", "application/problem+json", "Retry-After", "7"),
                        "{\"status\":429,\"detail\":\"Too many requests.\"}".getBytes(StandardCharsets.UTF_8)));

        pages.perform(get("/desk").with(Accounts.officer("Jawa Tengah")))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "7"))
                .andExpect(content().string(containsString("Terlalu banyak permintaan")))
                .andExpect(content().string(containsString("Coba lagi dalam 7 detik.")));
    }
}
