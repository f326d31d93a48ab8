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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalTest
class AskingReportersTest {

    private static final String VISIT = "1bc3172d-79f2-33ea-927a-6d5004f0d2a7";
    private static final String NOTHING = "{\"items\":[],\"next\":null}";

    @Autowired
    private MockMvc pages;

    @Autowired
    private StubbedServices services;

    @BeforeEach
    void aVisitHasTwoOverdueFollowUps() {
        services.forget()
                .answer("GET /api/v1/submissions", NOTHING)
                .answer("GET /api/v1/data-quality", NOTHING)
                .answer("GET /api/v1/data-quality?kind=OVERDUE_FOLLOW_UP", """
                        {"items":[%s,%s],"next":null}""".formatted(followUp(0), followUp(1)))
                .answer(
                        "GET /api/v1/visits/" + VISIT,
                        new StubbedServices.Answer(
                                200,
                                Map.of("Content-Type", "application/json", "ETag", "\"9\""),
                                "{\"id\":\"1\"}".getBytes()));
    }

    @Test
    void showsThatSomebodyHasAskedAlready() throws Exception {
        desk("").andExpect(content().string(containsString("sudah dicatat")))
                .andExpect(content().string(containsString("Mohon dilengkapi")));
    }

    @Test
    void leavesOutWhatSomebodyHasAskedAbout() throws Exception {
        desk("&unasked=true").andExpect(content().string(not(containsString("Mohon dilengkapi"))));
    }

    @Test
    void leadsToTheReportOnlyWhoReportsIt() throws Exception {
        desk("").andExpect(content().string(containsString("Nyatakan selesai di halaman laporannya")));
        pages.perform(get("/desk?queue=follow-ups").with(Accounts.officer("Jawa Barat")))
                .andExpect(content().string(not(containsString("Nyatakan selesai di halaman laporannya"))));
    }

    @Test
    void keepsTwoFindingsOfOneRecordApart() throws Exception {
        desk("").andExpect(content().string(containsString("id=\"case-0\"")))
                .andExpect(content().string(containsString("id=\"case-1\"")));

        String answer = pages.perform(remark("/followUps/1", " "))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(answer).containsOnlyOnce("Tuliskan alasannya lebih dahulu.");
        assertThat(answer.indexOf("Tuliskan alasannya")).isGreaterThan(answer.indexOf("id=\"case-1\""));
    }

    @Test
    void remarksOnWhateverVersionThereIsByNow() throws Exception {
        services.answer("POST /api/v1/visits/" + VISIT + "/remarks", "{}");

        pages.perform(remark("/followUps/1", "Bagaimana kelanjutannya?")).andExpect(status().is3xxRedirection());

        assertThat(services.commands())
                .containsExactly(new Command(
                        "POST /api/v1/visits/" + VISIT + "/remarks",
                        "\"9\"",
                        "{\"text\":\"Bagaimana kelanjutannya?\"}"));
    }

    private ResultActions desk(String query) throws Exception {
        return pages.perform(get("/desk?queue=follow-ups" + query).with(Accounts.officer("Jawa Tengah")))
                .andExpect(status().isOk());
    }

    private static MockHttpServletRequestBuilder remark(String finding, String text) {
        return post("/desk")
                .with(Accounts.officer("Jawa Tengah"))
                .with(csrf())
                .param("queue", "follow-ups")
                .param("subject", "visits/" + VISIT)
                .param("finding", finding)
                .param("version", "2")
                .param("decision", "remark")
                .param("reason", text);
    }

    private static String followUp(int place) {
        return """
                {"kind":"OVERDUE_FOLLOW_UP","type":"VISIT","id":"%s","version":2,"title":"Studi tiru","occurredOn":"2025-10-29",
                "href":"http://127.0.0.1:8081/api/v1/visits/%s","pointer":"/followUps/%d","detail":"was due",
                "settledBy":[{"role":"regional-officer","regionalOffices":["Jawa Tengah"]}],
                "lastRemark":{"at":"2026-11-01T02:00:00Z","by":"jawa-tengah","text":"Mohon dilengkapi"}}""".formatted(VISIT, VISIT, place);
    }
}
