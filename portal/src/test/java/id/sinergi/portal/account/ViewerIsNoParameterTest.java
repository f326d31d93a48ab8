package id.sinergi.portal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.sinergi.portal.Accounts;
import id.sinergi.portal.PortalTest;
import id.sinergi.portal.StubbedServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@PortalTest
class ViewerIsNoParameterTest {

    private static final String VISIT = "/visits/28801cfe-827f-3145-9741-f87fea6f34c1";

    @Autowired
    private MockMvc pages;

    @Autowired
    private StubbedServices services;

    @BeforeEach
    void forget() {
        services.forget();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/due",
                "/desk",
                "/map",
                "/matrix",
                "/network",
                "/exports",
                "/agreements-timeline",
                "/visits",
                "/activities",
                VISIT,
                VISIT + "/holding",
                VISIT + "/attachments",
                "/visits/new",
                "/state-revenue/new",
                "/months/lapas-kelas-iib-banjar/2025-08"
            })
    void isWhoHasLoggedInWhateverTheAddressSays(String address) throws Exception {
        MvcResult page = pages.perform(get(address)
                        .param("facilities[0]", "x")
                        .param("facilities", "y")
                        .param("name", "x")
                        .param("role", "OPERATOR")
                        .with(Accounts.reporter("lapas-kelas-iib-banjar")))
                .andReturn();

        assertThat(page.getResponse().getStatus()).isNotIn(400, 500);
    }
}
