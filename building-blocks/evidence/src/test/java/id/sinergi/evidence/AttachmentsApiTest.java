package id.sinergi.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.standin.account.Asking;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EvidenceTest
class AttachmentsApiTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final RequestPostProcessor REPORTER = Asking.facility("lapas-a");
    private static final RequestPostProcessor COUNTERPART = Asking.facility("lapas-b");
    private static final RequestPostProcessor OFFICE = Asking.office("Jawa Tengah");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private OutboxDocuments<Thing> documents;

    @Autowired
    private MongoOperations mongo;

    private UUID record = UUID.randomUUID();

    @BeforeEach
    void report() {
        record = Things.recorded(documents, "lapas-a", "lapas-b");
    }

    @Test
    void keepsAFileAndHandsItOutAsADownload() {
        byte[] file = SampleFiles.pdf("hadir");

        MvcTestResult added = sent(REPORTER, "?kind=ATTENDANCE_LIST&fileName=Daftar hadir.pdf&note=28 orang", file);

        JsonNode attachment = body(added, 201);
        String address = address() + "/" + attachment.path("id").asString();
        assertThat(added).headers().hasValue("Location", address);
        assertThat(attachment.path("record").asString()).isEqualTo(record.toString());
        assertThat(attachment.path("fileName").asString()).isEqualTo("Daftar hadir.pdf");
        assertThat(attachment.path("kind").asString()).isEqualTo("ATTENDANCE_LIST");
        assertThat(attachment.path("note").asString()).isEqualTo("28 orang");
        assertThat(attachment.path("contentType").asString()).isEqualTo("application/pdf");
        assertThat(attachment.path("size").asInt()).isEqualTo(file.length);
        assertThat(attachment.path("sha256").asString()).hasSize(64);
        assertThat(attachment.path("addedBy").asString()).isEqualTo("facility-reporter");
        assertThat(attachment.has("addedAt")).isTrue();
        assertThat(attachment.has("withdrawal")).isFalse();
        assertThat(list(COUNTERPART)).containsExactly(attachment);
        MvcTestResult download = http.get().uri(address).with(COUNTERPART).exchange();
        assertThat(download).hasStatusOk().body().isEqualTo(file);
        assertThat(download)
                .headers()
                .hasValue("Content-Type", "application/pdf")
                .hasValue("Content-Length", Integer.toString(file.length))
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Content-Security-Policy", "sandbox; default-src 'none'")
                .hasValue("ETag", "\"" + attachment.path("sha256").asString() + "\"");
        assertThat(download.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(http.get()
                        .uri(address)
                        .header("If-None-Match", download.getResponse().getHeader("ETag"))
                        .exchange())
                .hasStatus(304);
    }

    @Test
    void theSameFileAgainIsTheSameAttachment() {
        JsonNode first = body(sent(REPORTER, "?kind=PHOTO&fileName=a.jpg", SampleFiles.photo()), 201);
        JsonNode again = body(sent(OFFICE, "?kind=SCAN&fileName=b.jpg", SampleFiles.photo()), 200);

        assertThat(again).isEqualTo(first);
        assertThat(list(REPORTER)).hasSize(1);
        UUID other = Things.recorded(documents, "lapas-a", "lapas-b");
        assertThat(body(sent(other, REPORTER, "?kind=PHOTO&fileName=a.jpg", SampleFiles.photo(), "image/jpeg"), 201)
                        .path("id"))
                .isNotEqualTo(first.path("id"));
    }

    @Test
    void keepsOfAPhotoNotWhereItWasTaken() throws UnsupportedEncodingException {
        JsonNode photo = body(sent(REPORTER, "?kind=PHOTO&fileName=a.jpg", SampleFiles.photo()), 201);

        MvcTestResult download =
                http.get().uri(address() + "/" + photo.path("id").asString()).exchange();

        assertThat(download.getResponse().getContentAsString()).doesNotContain(SampleFiles.PLACE);
        assertThat(download.getResponse().getContentAsByteArray()).isEqualTo(Jpeg.withoutMetadata(SampleFiles.photo()));
    }

    @Test
    void refusesWhatIsNotTakenAndStoresNothing() {
        String scan = "?kind=SCAN&fileName=a.pdf";
        body(sent(record, REPORTER, scan, SampleFiles.png(), "application/pdf"), 415);
        body(sent(record, REPORTER, scan, SampleFiles.pdf("a"), "application/octet-stream"), 415);
        body(sent(record, REPORTER, scan, SampleFiles.pdf("a"), "multipart/form-data;boundary=x"), 415);
        body(sent(record, REPORTER, scan, SampleFiles.withMacros(), FileType.DOCX_TYPE), 415);
        body(sent(record, REPORTER, scan, new byte[Body.LARGEST + 1], "application/pdf"), 413);
        body(sent(record, REPORTER, "?kind=SCAN", SampleFiles.pdf("a"), "application/pdf"), 400);
        body(sent(record, REPORTER, "?kind=MAGIC&fileName=a", SampleFiles.pdf("a"), "application/pdf"), 400);
        body(sent(record, REPORTER, scan + "&note=" + "n".repeat(501), SampleFiles.pdf("a"), "application/pdf"), 422);
        body(sent(record, REPORTER, scan, "%PDF-1.4".getBytes(), "application/pdf"), 422);

        assertThat(list(REPORTER)).isEmpty();
        assertThat(mongo.getCollection("evidence").countDocuments(new Document("_id", record.toString())))
                .isZero();
    }

    @Test
    void aRecordHasTwentyAttachmentsUntilOneIsWithdrawn() {
        for (int i = 0; i < 20; i++) {
            body(sent(REPORTER, "?kind=SCAN&fileName=a.pdf", SampleFiles.pdf("page " + i)), 201);
        }
        body(sent(REPORTER, "?kind=SCAN&fileName=a.pdf", SampleFiles.pdf("one more")), 422);
        body(sent(REPORTER, "?kind=SCAN&fileName=a.pdf", SampleFiles.pdf("page 7")), 200);

        withdrawn(REPORTER, list(REPORTER).getFirst().path("id").asString(), 200);

        body(sent(REPORTER, "?kind=SCAN&fileName=a.pdf", SampleFiles.pdf("one more")), 201);
    }

    @Test
    void aWithdrawalRemovesTheBytesAndTellsWhoWhenAndWhy() {
        JsonNode photo = body(sent(REPORTER, "?kind=PHOTO&fileName=a.png", SampleFiles.png()), 201);
        String id = photo.path("id").asString();

        JsonNode withdrawn = withdrawn(OFFICE, id, 200);

        assertThat(withdrawn.at("/withdrawal/reason").asString()).isEqualTo("an inmate can be recognised");
        assertThat(withdrawn.at("/withdrawal/by").asString()).isEqualTo("regional-officer");
        assertThat(withdrawn.at("/withdrawal/at").isMissingNode()).isFalse();
        assertThat(list(COUNTERPART)).containsExactly(withdrawn);
        assertThat(http.get().uri(address() + "/" + id).exchange()).hasStatus(404);
        assertThat(chunks(id)).isZero();
        assertThat(withdrawn(REPORTER, id, 200)).isEqualTo(withdrawn);
        assertThat(body(sent(REPORTER, "?kind=PHOTO&fileName=a.png", SampleFiles.png()), 201)
                        .path("id")
                        .asString())
                .isNotEqualTo(id);
        withdrawn(REPORTER, UUID.randomUUID().toString(), 404);
        body(post(REPORTER, address() + "/" + id + "/withdrawal", "{\"reason\":\" \"}"), 422);
    }

    @Test
    void whoReadsTheRecordReadsItsAttachmentsAndWhoTreatsOfItAddsThem() {
        String id = body(sent(OFFICE, "?kind=SCAN&fileName=a.pdf", SampleFiles.pdf("office")), 201)
                .path("id")
                .asString();
        List<RequestPostProcessor> strangers = List.of(Asking.facility("lapas-c"), Asking.office("Jawa Barat"));
        for (RequestPostProcessor stranger : strangers) {
            assertThat(http.get().uri(address()).with(stranger).exchange()).hasStatus(404);
            assertThat(http.get().uri(address() + "/" + id).with(stranger).exchange())
                    .hasStatus(404);
            assertThat(sent(stranger, "?kind=SCAN&fileName=a.pdf", SampleFiles.pdf("b")))
                    .hasStatus(404);
            withdrawn(stranger, id, 404);
        }
        for (RequestPostProcessor reader : List.of(COUNTERPART, Asking.nation())) {
            assertThat(http.get().uri(address() + "/" + id).with(reader).exchange())
                    .hasStatusOk();
            assertThat(sent(reader, "?kind=SCAN&fileName=a.pdf", SampleFiles.pdf("b")))
                    .hasStatus(403);
            withdrawn(reader, id, 403);
        }
        assertThat(list(REPORTER)).hasSize(1);
    }

    @Test
    void aRecordThatStandsForAnotherShowsItsAttachmentsToWhoeverReadsThat() {
        UUID absorbed = Things.recorded(documents, "lapas-b", "lapas-d");
        JsonNode theirs = body(
                sent(absorbed, COUNTERPART, "?kind=SCAN&fileName=b.pdf", SampleFiles.pdf("theirs"), "application/pdf"),
                201);
        record = Things.recorded(documents, "lapas-a", "lapas-b", absorbed);
        JsonNode own = body(sent(REPORTER, "?kind=SCAN&fileName=a.pdf", SampleFiles.pdf("own")), 201);
        String through = address() + "/" + theirs.path("id").asString();

        assertThat(list(COUNTERPART)).containsExactly(own, theirs);
        assertThat(list(REPORTER)).containsExactly(own);
        assertThat(http.get().uri(through).with(COUNTERPART).exchange()).hasStatusOk();
        assertThat(http.get().uri(through).with(REPORTER).exchange()).hasStatus(404);
        assertThat(post(OFFICE, through + "/withdrawal", "{\"reason\":\"x\"}")).hasStatus(404);
    }

    @Test
    void handsOutNothingThatIsNotWhatWasStored() {
        String id = body(sent(REPORTER, "?kind=SCAN&fileName=a.pdf", SampleFiles.pdf("true")), 201)
                .path("id")
                .asString();
        mongo.getCollection("evidence.chunks")
                .updateOne(
                        new Document("files_id", id),
                        new Document("$set", new Document("data", "%PDF-other".getBytes())));

        JsonNode problem = body(http.get().uri(address() + "/" + id).exchange(), 500);

        assertThat(problem.has("correlationId")).isTrue();
    }

    private List<JsonNode> list(RequestPostProcessor who) {
        return body(http.get().uri(address()).with(who).exchange(), 200)
                .path("items")
                .valueStream()
                .toList();
    }

    private JsonNode withdrawn(RequestPostProcessor who, String id, int status) {
        return body(
                post(who, address() + "/" + id + "/withdrawal", "{\"reason\":\"an inmate can be recognised\"}"),
                status);
    }

    private MvcTestResult post(RequestPostProcessor who, String address, String body) {
        return http.post()
                .uri(address)
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult sent(RequestPostProcessor who, String parameters, byte[] file) {
        return sent(
                record, who, parameters, file, FileType.of(file).orElseThrow().mediaType());
    }

    private MvcTestResult sent(
            UUID to, RequestPostProcessor who, String parameters, byte[] file, @Nullable String type) {
        return http.post()
                .uri(Things.PATH + "/" + to + "/attachments" + parameters)
                .with(who)
                .header("Content-Type", type)
                .content(file)
                .exchange();
    }

    private long chunks(String id) {
        return mongo.getCollection("evidence.chunks").countDocuments(new Document("files_id", id));
    }

    private String address() {
        return Things.PATH + "/" + record + "/attachments";
    }

    private static JsonNode body(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }
}
