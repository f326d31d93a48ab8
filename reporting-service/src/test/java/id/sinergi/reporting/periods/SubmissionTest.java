package id.sinergi.reporting.periods;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.PURBALINGGA;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.source.Family;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** It is 1 December 2025, 00:30, in Jakarta. */
@OverMongo
class SubmissionTest {

    private static final Path CONTRACT = Path.of("..", "contracts", "events", "periods");

    private static final Path REVIEWED =
            CONTRACT.resolve(Path.of("further", "reviewed", "id.sinergi.submission.verified.v1.json"));

    private static final Path TAKEN_OVER =
            CONTRACT.resolve(Path.of("further", "taken-over", "id.sinergi.submission.submitted.v1.json"));

    @Autowired
    private Counted counted;

    @Autowired
    private MongoOperations mongo;

    private Desk desk;

    @BeforeEach
    void purbalinggaVisitedPurwokertoInNovember(@Autowired MockMvcTester http) {
        desk = new Desk(http);
        counted.nothing().report(Family.VISIT, aHeldVisit()).store();
    }

    @Test
    void aMonthIsSubmittedReturnedSubmittedAgainAndVerified() {
        JsonNode submitted = desk.submits(PURWOKERTO, "2025-11");
        JsonNode returned = desk.returned(submitted, "the visit of Rutan Purbalingga lacks its topics");
        MvcTestResult again =
                desk.post("/api/v1/submissions", null, "\"2\"", Desk.report(PURWOKERTO, "2025-11", false));
        JsonNode verified = desk.verified(Desk.body(again));

        assertThat(submitted.path("status").asString()).isEqualTo("SUBMITTED");
        assertThat(submitted.path("regionalOffice").asString()).isEqualTo("Jawa Tengah");
        assertThat(submitted.path("onTime").asBoolean()).isTrue();
        assertThat(submitted.path("due").asString()).isEqualTo("2025-12-05T17:00:00Z");
        assertThat(returned.at("/returned/reason").asString()).contains("topics");
        assertThat(again).hasStatusOk();
        assertThat(verified.path("version").asLong()).isEqualTo(4);
        assertThat(verified.path("status").asString()).isEqualTo("VERIFIED");
        assertThat(verified.at("/verification/records").asLong()).isEqualTo(1);
        assertThat(verified.at("/verification/checksum").asString()).hasSize(64);
        assertThat(verified.path("returned").isMissingNode()).isTrue();
        assertThat(reasons(verified))
                .containsExactly(null, "the visit of Rutan Purbalingga lacks its topics", null, null);
    }

    @Test
    void whatWasReturnedIsSubmittedAgainOnlyByItsNewestVersionWhereOneIsNamed() {
        JsonNode submitted = desk.submits(PURWOKERTO, "2025-11");
        desk.returned(submitted, "incomplete");

        assertThat(desk.post("/api/v1/submissions", null, "\"1\"", Desk.report(PURWOKERTO, "2025-11", false)))
                .hasStatus(412);
        assertThat(desk.post("/api/v1/submissions", null, null, Desk.report(PURWOKERTO, "2025-11", false)))
                .hasStatus(200);
    }

    @Test
    void nilIsRefusedWhereRecordsCountNamingThem() {
        MvcTestResult refused = desk.post("/api/v1/submissions", null, null, Desk.report(PURWOKERTO, "2025-11", true));

        assertThat(refused).hasStatus(422);
        assertThat(Desk.body(refused).at("/errors/0/pointer").asString()).isEqualTo("/nil");
        assertThat(Desk.body(refused).at("/errors/0/detail").asString()).contains("VISIT visit-1");
        assertThat(desk.submitsNil(BANJAR, "2025-11").path("nil").asBoolean()).isTrue();
    }

    @Test
    void nilIsNotVerifiedWhereRecordsHaveComeSinceButReturned() {
        JsonNode nil = desk.submitsNil(BANJAR, "2025-11");
        counted.report(
                        Family.VISIT,
                        aHeldVisit()
                                .with("id", "visit-2")
                                .with("on", "2025-11-03")
                                .visitors(BANJAR))
                .store();

        MvcTestResult refused = desk.command(nil, "verification", "{}");

        assertThat(refused).hasStatus(422);
        assertThat(Desk.body(refused).at("/errors/0/pointer").asString()).isEqualTo("/nil");
        assertThat(Desk.body(refused).at("/errors/0/detail").asString()).contains("VISIT visit-2", "return the month");
        assertThat(desk.returned(nil, "a visit has come").path("status").asString())
                .isEqualTo("RETURNED");
    }

    @Test
    void nilIsVerifiedWhereNothingCounts() {
        assertThat(desk.verified(desk.submitsNil(BANJAR, "2025-11"))
                        .at("/verification/records")
                        .asLong(-1))
                .isZero();
    }

    @Test
    void aMonthCanBeNilAgainOnceItsRecordsAreWithdrawn() {
        counted.report(Family.VISIT, aHeldVisit().version(2).with("status", "WITHDRAWN"))
                .store();

        assertThat(desk.submitsNil(PURWOKERTO, "2025-11").path("version").asLong())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "lapas-nowhere,2025-11,false,/facility",
        "lapas-kelas-iib-banjar,2025,false,/period",
        "lapas-kelas-iib-banjar,2026-01,false,/period",
        "lapas-kelas-iib-banjar,2025-12,false,/period",
        "lapas-kelas-iib-banjar,2025-12,true,/nil"
    })
    void whatCannotBeSubmittedIsRefused(String facility, String month, boolean nil, String pointer) {
        MvcTestResult refused = desk.post("/api/v1/submissions", null, null, Desk.report(facility, month, nil));

        assertThat(refused).hasStatus(422);
        assertThat(Desk.body(refused).at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void aStateRefusesWhatItDoesNotAllowNamingWhatItDoes() {
        JsonNode submitted = desk.submits(PURWOKERTO, "2025-11");
        MvcTestResult twice = desk.post("/api/v1/submissions", null, null, Desk.report(PURWOKERTO, "2025-11", false));
        JsonNode returned = desk.returned(submitted, "incomplete");
        MvcTestResult verification = desk.command(returned, "verification", "{}");
        JsonNode verified = desk.verified(desk.submits(PURBALINGGA, "2025-11"));

        assertThat(twice).hasStatus(409);
        assertThat(Desk.body(twice).path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(Desk.body(twice).path("allowedCommands").toString()).isEqualTo("[\"return\",\"verification\"]");
        assertThat(verification).hasStatus(409);
        assertThat(Desk.body(verification).path("allowedCommands").toString()).isEqualTo("[\"submissions\"]");
        assertThat(desk.command(verified, "return", "{\"reason\":\"a doubt\"}")).hasStatus(409);
    }

    @Test
    void aReturnSaysWhyAndADecisionNamesItsVersion() {
        JsonNode submitted = desk.submits(PURWOKERTO, "2025-11");
        String path = "/api/v1/submissions/" + submitted.path("id").asString();

        assertThat(desk.command(submitted, "return", "{}")).hasStatus(422);
        assertThat(desk.post(path + "/verification", null, null, "{}")).hasStatus(428);
        assertThat(desk.post(path + "/verification", null, "\"7\"", "{}")).hasStatus(412);
        assertThat(desk.post("/api/v1/submissions/" + UUID.randomUUID() + "/verification", null, "\"1\"", "{}"))
                .hasStatus(404);
    }

    @Test
    void aRepeatedRequestIsAnsweredAsBeforeWhateverHappenedSince() {
        UUID key = UUID.randomUUID();
        String report = Desk.report(PURWOKERTO, "2025-11", false);
        MvcTestResult first = desk.post("/api/v1/submissions", key, null, report);
        desk.returned(Desk.body(first), "incomplete");

        MvcTestResult repeated = desk.post("/api/v1/submissions", key, null, report);
        MvcTestResult reused = desk.post("/api/v1/submissions", key, null, Desk.report(PURWOKERTO, "2025-11", true));

        assertThat(repeated).hasStatus(201);
        assertThat(Desk.body(repeated)).isEqualTo(Desk.body(first));
        assertThat(reused).hasStatus(422);
    }

    @Test
    void decisionsAreRepeatedByTheirKeysToo() {
        JsonNode submitted = desk.submits(PURWOKERTO, "2025-11");
        String path = "/api/v1/submissions/" + submitted.path("id").asString();
        UUID sent = UUID.randomUUID();
        UUID accepted = UUID.randomUUID();

        MvcTestResult returned = desk.post(path + "/return", sent, "\"1\"", "{\"reason\":\"incomplete\"}");
        desk.post("/api/v1/submissions", null, null, Desk.report(PURWOKERTO, "2025-11", false));
        MvcTestResult verified = desk.post(path + "/verification", accepted, "\"3\"", "{\"note\":\"complete\"}");

        assertThat(verified).hasStatusOk();
        assertThat(Desk.body(desk.post(path + "/return", sent, "\"1\"", "{\"reason\":\"incomplete\"}")))
                .isEqualTo(Desk.body(returned));
        assertThat(Desk.body(desk.post(path + "/verification", accepted, "\"3\"", "{\"note\":\"complete\"}")))
                .isEqualTo(Desk.body(verified));
        assertThat(desk.post(path + "/return", sent, "\"1\"", "{\"reason\":\"another one\"}"))
                .hasStatus(422);
        assertThat(desk.post(path + "/verification", accepted, "\"3\"", "{}")).hasStatus(422);
        assertThat(desk.read(path).path("version").asLong()).isEqualTo(4);
    }

    @Test
    void aVerificationKeepsItsInstantAndTheChecksumOfWhatItAccepted() throws NoSuchAlgorithmException {
        counted.report(Family.VISIT, aHeldVisit().version(2), aHeldVisit().with("id", "another"))
                .store();

        JsonNode verification =
                desk.verified(desk.submits(PURWOKERTO, "2025-11")).path("verification");

        byte[] seen = "another|1\nvisit-1|2\n".getBytes(UTF_8);
        assertThat(verification.path("at").asString()).isEqualTo("2025-11-30T17:30:00Z");
        assertThat(verification.path("records").asLong()).isEqualTo(2);
        assertThat(verification.path("checksum").asString())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(seen)));
    }

    @Test
    void aRemarkHasItsBounds() {
        JsonNode submitted = desk.submits(PURWOKERTO, "2025-11");

        MvcTestResult refused = desk.command(submitted, "verification", "{\"note\":\"" + "x".repeat(2001) + "\"}");

        assertThat(refused).hasStatus(422);
        assertThat(Desk.body(refused).at("/errors/0/pointer").asString()).isEqualTo("/note");
    }

    @Test
    void ofManyWhoSubmitAMonthAtOnceOneDoes() throws Exception {
        List<Integer> answers = atOnce(() -> null);

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(eventsOf(PURWOKERTO)).hasSize(1);
    }

    @Test
    void aSubmissionThatIsRepeatedAtOnceIsAnsweredAlike() throws Exception {
        UUID key = UUID.randomUUID();

        assertThat(atOnce(() -> key)).containsOnly(201);
        assertThat(eventsOf(PURWOKERTO)).hasSize(1);
    }

    @Test
    void ofManyWhoSubmitAReturnedMonthAtOnceOneDoes() throws Exception {
        desk.returned(desk.submits(PURWOKERTO, "2025-11"), "incomplete");

        assertThat(atOnce(() -> null)).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(eventsOf(PURWOKERTO)).hasSize(3);
    }

    private List<Integer> atOnce(Supplier<UUID> key) throws Exception {
        var answers = new ArrayList<Integer>();
        Callable<Integer> submitting =
                () -> desk.post("/api/v1/submissions", key.get(), null, Desk.report(PURWOKERTO, "2025-11", false))
                        .getResponse()
                        .getStatus();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(Collections.nCopies(30, submitting))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private List<Document> eventsOf(String facility) {
        return outbox(desk.read("/api/v1/submissions?facility=" + facility).at("/items/0"));
    }

    @Test
    void listsAreFilteredAndPagedNewestMonthFirst() {
        desk.submits(PURWOKERTO, "2025-11");
        desk.submits(PURBALINGGA, "2025-10");
        desk.verified(desk.submits(BANJAR, "2025-09"));

        assertThat(months("")).containsExactly("2025-11", "2025-10", "2025-09");
        assertThat(months("regionalOffice=Jawa%20Tengah")).containsExactly("2025-11", "2025-10");
        assertThat(months("status=VERIFIED&facility=" + BANJAR)).containsExactly("2025-09");
        assertThat(months("from=2025-10&to=2025-10")).containsExactly("2025-10");
        JsonNode first = desk.read("/api/v1/submissions?limit=2");
        assertThat(months("limit=2&cursor=" + first.path("next").asString())).containsExactly("2025-09");
    }

    @Test
    void everyDecisionIsPublishedAsTheContractSays() throws IOException {
        JsonNode returned = desk.returned(desk.submits(PURWOKERTO, "2025-11"), "incomplete");
        desk.post("/api/v1/submissions", null, null, Desk.report(PURWOKERTO, "2025-11", false));
        desk.verified(desk.read("/api/v1/submissions/" + returned.path("id").asString()));

        assertThat(outbox(returned))
                .extracting(event -> event.getString("type"))
                .containsExactly(
                        "id.sinergi.submission.submitted.v1",
                        "id.sinergi.submission.returned.v1",
                        "id.sinergi.submission.submitted.v1",
                        "id.sinergi.submission.verified.v1");
        for (Document event : outbox(returned)) {
            assertThat(faults(event.getString("body"))).isEmpty();
        }
        for (Path example : concat(examples(), List.of(REVIEWED, TAKEN_OVER))) {
            assertThat(faults(Files.readString(example))).as(example.toString()).isEmpty();
        }
        assertThat(examples())
                .extracting(example -> example.getFileName().toString().replace(".json", ""))
                .containsExactlyInAnyOrderElementsOf(outbox(returned).stream()
                        .map(event -> event.getString("type"))
                        .distinct()
                        .toList());
    }

    @Test
    void aMonthThatIsVerifiedOnceMoreIsPublishedLikeItsExample() throws IOException {
        String note = Desk.report(PURWOKERTO, "2025-11", false).replace("}", ",\"note\":\"all is entered\"}");
        JsonNode first = desk.verified(Desk.body(desk.post("/api/v1/submissions", null, null, note)));
        desk.verified(first);

        String published = outbox(first).getLast().getString("body");

        assertThat(faults(published)).isEmpty();
        assertThat(members(published)).isEqualTo(members(Files.readString(REVIEWED)));
    }

    @Test
    void whatWasSubmittedBeforeSinergiIsTakenOverOnceAndSaysSo() throws IOException {
        String october = Desk.report(PURWOKERTO, "2025-10", false)
                .replace("}", ",\"submittedAt\":\"2025-11-04T10:00:00+07:00\"}");
        JsonNode taken = Desk.body(desk.post("/api/v1/submissions", null, null, october));

        assertThat(taken.path("firstSubmittedAt").asString()).isEqualTo("2025-11-04T03:00:00Z");
        assertThat(taken.path("onTime").asBoolean()).isTrue();
        assertThat(taken.path("takenOverAt").asString())
                .isEqualTo(taken.path("createdAt").asString());
        String published = outbox(taken).getLast().getString("body");
        assertThat(faults(published)).isEmpty();
        assertThat(members(published)).isEqualTo(members(Files.readString(TAKEN_OVER)));

        desk.returned(taken, "incomplete");
        assertThat(Desk.body(desk.post("/api/v1/submissions", null, null, october))
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/submittedAt");
        JsonNode again =
                Desk.body(desk.post("/api/v1/submissions", null, null, Desk.report(PURWOKERTO, "2025-10", false)));
        assertThat(again.path("firstSubmittedAt")).isEqualTo(taken.path("firstSubmittedAt"));
        assertThat(again.path("takenOverAt")).isEqualTo(taken.path("takenOverAt"));
    }

    @Test
    void historyTellsAVerificationWithoutTheListOfWhatWasVerified() {
        JsonNode verified = desk.verified(desk.submits(PURWOKERTO, "2025-11"));

        JsonNode told = desk.read("/api/v1/submissions/" + verified.path("id").asString() + "/history")
                .at("/items/1/changes/verification");

        assertThat(told).isEqualTo(verified.path("verification"));
        assertThat(told.path("records").asLong()).isEqualTo(1);
        assertThat(told.has("versions")).isFalse();
    }

    private static Set<String> members(String body) {
        return new TreeSet<>(JsonMapper.shared().readTree(body).propertyNames());
    }

    private static List<Path> concat(List<Path> some, List<Path> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private List<Document> outbox(JsonNode submission) {
        return Objects.requireNonNull(mongo.getCollection("submissions")
                        .find(new Document("_id", submission.path("id").asString()))
                        .first())
                .getList("outbox", Document.class);
    }

    private static List<Path> examples() throws IOException {
        try (var files = Files.list(CONTRACT.resolve("examples"))) {
            return files.sorted().toList();
        }
    }

    private static List<String> faults(String body) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACT.resolve("submission.v1.schema.json")), InputFormat.JSON)
                .validate(body, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private List<String> reasons(JsonNode submission) {
        var reasons = new ArrayList<String>();
        desk.read("/api/v1/submissions/" + submission.path("id").asString() + "/history")
                .path("items")
                .forEach(entry -> reasons.add(entry.path("reason").asString(null)));
        return reasons;
    }

    private List<String> months(String query) {
        return desk.read("/api/v1/submissions?" + query)
                .path("items")
                .valueStream()
                .map(item -> item.path("period").asString())
                .toList();
    }
}
