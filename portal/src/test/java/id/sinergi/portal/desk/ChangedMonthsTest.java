package id.sinergi.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.portal.Accounts;
import id.sinergi.portal.PortalTest;
import id.sinergi.portal.StubbedServices;
import id.sinergi.portal.StubbedServices.Command;
import id.sinergi.portal.records.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class ChangedMonthsTest {

    private static final String MONTH = "28801cfe-827f-3145-9741-f87fea6f34c1";
    private static final String ADJUSTMENTS = "GET /api/v1/submissions/" + MONTH + "/adjustments";
    private static final String NOTHING = "{\"items\":[],\"next\":null}";

    @Autowired
    private MockMvc pages;

    @Autowired
    private StubbedServices services;

    @BeforeEach
    void aVerifiedMonthHasChanged() {
        services.forget()
                .answer("GET /api/v1/submissions", NOTHING)
                .answer("GET /api/v1/data-quality", NOTHING)
                .answer("GET /api/v1/submissions/adjustments", "{\"items\":[" + month(12) + "],\"next\":null}")
                .answer("POST /api/v1/submissions/" + MONTH + "/verification", "{}");
    }

    @Test
    void namesTheVersionAndTheChangesThatAreShown() throws Exception {
        pages.perform(get("/desk?queue=changed").with(Accounts.officer("Jawa Tengah")))
                .andExpect(content().string(containsString("name=\"version\" value=\"4\"")))
                .andExpect(content().string(containsString("name=\"seen\" value=\"" + seen(12))))
                .andExpect(content().string(containsString("href=\"/visits/1\"")))
                .andExpect(content().string(containsString("Perubahan sebelumnya sudah ditinjau 3 Oktober 2026")));
    }

    @Test
    void takesNoteOfTheChangesThatWereSeen() throws Exception {
        services.answer(ADJUSTMENTS, month(12));

        verified(seen(12)).andExpect(status().is3xxRedirection());

        assertThat(services.commands())
                .containsExactly(new Command("POST /api/v1/submissions/" + MONTH + "/verification", "\"4\"", "{}"));
    }

    @Test
    void takesNoteOfNothingThatCameAfterThePage() throws Exception {
        services.answer(ADJUSTMENTS, month(13));

        verified(seen(12))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Keadaannya sudah berubah")));

        assertThat(services.sent()).isEmpty();
    }

    private ResultActions verified(String seen) throws Exception {
        return pages.perform(post("/desk")
                .with(Accounts.officer("Jawa Tengah"))
                .with(csrf())
                .param("queue", "changed")
                .param("subject", "submissions/" + MONTH)
                .param("version", "4")
                .param("seen", seen)
                .param("decision", "verify"));
    }

    private static String seen(int after) {
        return Changes.seen(new Told(JsonMapper.shared().readTree(month(after))));
    }

    private static String month(int after) {
        return """
                {"submission":"/api/v1/submissions/%s","version":4,"facility":"rutan-kelas-iib-purbalingga","period":"2026-09",
                "verifiedAt":"2026-10-02T02:00:00Z","reviewedAt":"2026-10-03T02:00:00Z","adjustments":[{"measure":"visitsHosted",
                "before":11,"after":%d,"records":[{"id":"1","version":2,"title":"Studi tiru","href":"http://127.0.0.1:8081/api/v1/visits/1"}]}]}""".formatted(MONTH, after);
    }
}
