package id.sinergi.portal.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.portal.Accounts;
import id.sinergi.portal.PortalTest;
import id.sinergi.portal.StubbedServices;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalTest
class LiveTest {

    private static final String DASHBOARD = "GET /api/v1/dashboards/facilities/lapas-kelas-iib-banjar?period=2025";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StubbedServices services;

    @Autowired
    private Streams streams;

    @AfterEach
    void everyStreamEnds() {
        await().until(() -> streams.count() == 0);
    }

    @Test
    void tellsAPageThatItsNumbersHaveChanged() throws Exception {
        answer("\"7\"", 1200);

        MvcResult stream = listening("\"6\"");

        await().until(() -> said(stream).contains("event:changed\ndata:{\"visits\":\"1.200\"}"));
        leave(stream);
    }

    @Test
    void asksAgainInAWhileWhereTheServiceWillNotWait() throws Exception {
        services.forget().answer(DASHBOARD, 304, "");
        MvcResult stream = listening("\"6\"");
        await().until(() -> services.asked().size() == 1);

        answer("\"7\"", 1200);

        await().until(() -> said(stream).contains("event:changed"));
        leave(stream);
    }

    @Test
    void saysThatTheServiceIsAwayAndGoesOn() throws Exception {
        services.forget().answer(DASHBOARD, 503, "{\"status\":503}");
        MvcResult stream = listening("\"6\"");
        await().until(() -> said(stream).contains("event:away"));

        answer("\"7\"", 1200);

        await().until(() -> said(stream).contains("event:changed"));
        leave(stream);
    }

    @Test
    void saysThatItIsRefusedWhereTheNumbersAreNotTheViewers() throws Exception {
        services.forget().answer(DASHBOARD, 404, "{\"status\":404}");

        MvcResult stream = listening("\"6\"");

        await().until(() -> said(stream).contains("event:refused"));
        assertThat(said(stream)).doesNotContain("event:over");
    }

    @Test
    void takesNothingForAVersionThatIsNone() throws Exception {
        mvc.perform(listen("\"6\"\r\nHost: elsewhere")).andExpect(status().isBadRequest());
    }

    @Test
    void isNoUseOfTheSession() throws Exception {
        var session = new MockHttpSession();
        session.setMaxInactiveInterval(3600);
        session.setAttribute("id.sinergi.portal.attended", Instant.now().minusSeconds(3601));

        String told = mvc.perform(get("/live")
                        .param("scope", "FACILITY:lapas-kelas-iib-banjar")
                        .param("version", "v1")
                        .session(session)
                        .with(Accounts.reporter("lapas-kelas-iib-banjar")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(told).contains("event:unattended");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void asksNothingMoreOnceTheBrowserIsGone() throws Exception {
        services.forget().answer(DASHBOARD, 304, "");
        MvcResult stream = listening("\"6\"");
        await().until(() -> services.asked().size() == 1);
        assertThat(streams.count()).isEqualTo(1);

        leave(stream);

        await().until(() -> streams.count() == 0);
    }

    private void answer(String etag, int visits) {
        services.forget()
                .answer(
                        DASHBOARD,
                        new StubbedServices.Answer(
                                200,
                                Map.of("Content-Type", "application/json", "ETag", etag),
                                "{\"measures\":{\"visits\":%d}}"
                                        .formatted(visits)
                                        .getBytes(StandardCharsets.UTF_8)));
    }

    private MvcResult listening(String version) throws Exception {
        return mvc.perform(listen(version)).andExpect(request().asyncStarted()).andReturn();
    }

    private static MockHttpServletRequestBuilder listen(String version) {
        return get("/live")
                .param("scope", "FACILITY:lapas-kelas-iib-banjar")
                .param("period", "2025")
                .param("version", version)
                .with(Accounts.reporter("lapas-kelas-iib-banjar"));
    }

    private static String said(MvcResult stream) throws Exception {
        return stream.getResponse().getContentAsString();
    }

    private static void leave(MvcResult stream) {
        Objects.requireNonNull(stream.getRequest().getAsyncContext()).complete();
    }
}
