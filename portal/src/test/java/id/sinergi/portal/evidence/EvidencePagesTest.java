package id.sinergi.portal.evidence;

import static org.assertj.core.api.Assertions.assertThat;
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
import id.sinergi.portal.records.Reports;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PortalTest
class EvidencePagesTest {

    private static final String VISIT = "/visits/" + Reports.ID;
    private static final String FILES = VISIT + "/attachments";
    private static final RequestPostProcessor HOST = Accounts.reporter("lapas-kelas-iia-purwokerto");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StubbedServices services;

    @BeforeEach
    void aVisitWithAFile() {
        services.forget()
                .answer("GET /api/v1" + VISIT, Reports.aPlannedVisit())
                .answer("GET /api/v1" + VISIT + "/duplicate-candidates", "{\"items\":[],\"next\":null}")
                .answer("GET /api/v1" + FILES, """
                        {"items":[{"id":"a1","record":"r","fileName":"notula.pdf","kind":"SCAN","note":"tanda tangan","contentType":"application/pdf","size":2048,
                          "sha256":"0123456789abcdef0123","addedAt":"2026-11-20T02:00:00Z","addedBy":"purwokerto"},
                         {"id":"a2","record":"r","fileName":"salah.png","kind":"PHOTO","contentType":"image/png","size":5,"sha256":"00","addedAt":"2026-11-20T02:00:00Z","addedBy":"purwokerto",
                          "withdrawal":{"at":"2026-11-21T02:00:00Z","by":"purwokerto","reason":"salah berkas"}}],"next":null}""");
    }

    @Test
    void listsFilesOnTheRecordsPageAndDoesNotLeadToWithdrawnOnes() throws Exception {
        String page =
                mvc.perform(get(VISIT).with(HOST)).andReturn().getResponse().getContentAsString();

        assertThat(page)
                .contains("href=\"" + FILES + "/a1\"", "notula.pdf", "0123456789ab", "salah berkas", "Pindaian")
                .doesNotContain(FILES + "/a2\"");
    }

    @Test
    void showsARecordWhoseServiceKeepsNoFiles() throws Exception {
        services.answer("GET /api/v1" + FILES, 404, "{\"status\":404}");

        mvc.perform(get(VISIT).with(HOST)).andExpect(status().isOk());
    }

    @Test
    void handsAFileOnAsADownload() throws Exception {
        services.answer(
                "GET /api/v1" + FILES + "/a1",
                new StubbedServices.Answer(
                        200, Map.of("Content-Type", "application/pdf"), "%PDF".getBytes(StandardCharsets.UTF_8)));

        mvc.perform(get(FILES + "/a1").with(HOST))
                .andExpect(header().string("Content-Disposition", "attachment"))
                .andExpect(content().string("%PDF"));
    }

    @Test
    void sendsAFileOnWithItsKindAndNote() throws Exception {
        services.answer("POST /api/v1" + FILES, 201, "{\"id\":\"a3\"}");

        mvc.perform(multipart(FILES)
                        .file(new MockMultipartFile(
                                "file", "daftar hadir.pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.UTF_8)))
                        .param("kind", "ATTENDANCE_LIST")
                        .param("note", "hari kedua")
                        .with(csrf())
                        .with(HOST))
                .andExpect(redirectedUrl(FILES + "?added"));

        assertThat(services.sent()).singleElement().satisfies(file -> {
            assertThat(file.address())
                    .endsWith("attachments?kind=ATTENDANCE_LIST&fileName=daftar hadir.pdf&note=hari kedua");
            assertThat(file.body()).isEqualTo("%PDF");
        });
    }

    @Test
    void refusesWhatNoServiceTakesWithoutSendingIt() throws Exception {
        String page = mvc.perform(multipart(FILES)
                        .file(new MockMultipartFile("file", "virus.exe", null, new byte[] {1}))
                        .with(csrf())
                        .with(HOST))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("Jenis berkas ini tidak diterima");
        assertThat(services.sent()).isEmpty();
    }

    @Test
    void keepsTheNoteWhereTheServiceHasNoRoomForTheFile() throws Exception {
        services.answer("POST /api/v1" + FILES, 503, "{\"status\":503}");

        String page = mvc.perform(multipart(FILES)
                        .file(new MockMultipartFile("file", "notula.pdf", "application/pdf", new byte[] {1}))
                        .param("note", "hari kedua")
                        .with(csrf())
                        .with(HOST))
                .andExpect(status().isServiceUnavailable())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("Sistem tidak menjawab", "value=\"hari kedua\"");
    }

    @Test
    void keepsTheReasonOfAWithdrawalWhereTheServiceIsAway() throws Exception {
        services.answer("POST /api/v1" + FILES + "/a1/withdrawal", 503, "{\"status\":503}");

        String page = mvc.perform(post(FILES + "/a1/withdrawal")
                        .param("reason", "salah berkas lagi")
                        .with(csrf())
                        .with(HOST))
                .andExpect(status().isServiceUnavailable())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("value=\"salah berkas lagi\"");
    }

    @Test
    void saysOnAPageThatAFileIsNotToBeHadNow() throws Exception {
        services.answer("GET /api/v1" + FILES + "/a1", 503, "{\"status\":503}");

        mvc.perform(get(FILES + "/a1").with(HOST))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().doesNotExist("Content-Disposition"));
    }

    @Test
    void withdrawsAFileWithAReason() throws Exception {
        services.answer("POST /api/v1" + FILES + "/a1/withdrawal", "{\"id\":\"a1\"}");

        mvc.perform(post(FILES + "/a1/withdrawal")
                        .param("reason", "salah berkas")
                        .with(csrf())
                        .with(HOST))
                .andExpect(redirectedUrl(FILES + "?withdrawn"));

        assertThat(services.sent())
                .singleElement()
                .satisfies(command -> assertThat(command.body()).isEqualTo("{\"reason\":\"salah berkas\"}"));
    }
}
