package id.sinergi.system.access;

import static id.sinergi.system.access.Asker.OTHER_FACILITY;
import static id.sinergi.system.access.Asker.OWN_FACILITY;
import static id.sinergi.system.access.Asker.REGION;

import id.sinergi.stack.SinergiService;
import id.sinergi.system.Caller;
import id.sinergi.system.Http;
import id.sinergi.system.Sinergi;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * What is asked for: one record of each kind, reported by the own facility, with the other one as its counterpart where
 * there are two sides.
 */
final class Records {

    /** Names the happening to which visit, agreement and programme belong. */
    static final String OCCASION = "matrix-" + UUID.randomUUID();

    private static final Caller OWN = Http.as("facility:" + OWN_FACILITY);
    private static final Caller OFFICE = Http.as("office:" + REGION);
    private static final Caller OPERATOR = Http.as("operator");

    final JsonNode visit = visit();
    final JsonNode sameVisit = sameVisit();
    final JsonNode agreement = agreement();
    final JsonNode programme = programme();
    final JsonNode revenue = revenue("2025-02");
    final Attachments ofVisit = attachments(SinergiService.VISIT_SERVICE, "/api/v1/visits/", visit);
    final Attachments ofAgreement = attachments(SinergiService.MOU_SERVICE, "/api/v1/agreements/", agreement);
    final Attachments ofProgramme = attachments(SinergiService.TRAINING_SERVICE, "/api/v1/programmes/", programme);
    final JsonNode month = adjustedMonth();
    final String letter;
    final List<String> partners;

    private Records() {
        target("FACILITY:" + OWN_FACILITY);
        target("REGIONAL_OFFICE:" + REGION.replace(" ", "%20"));
        target("NATION");
        letter = deadLetter();
        awaitNotice();
        Sinergi.running().awaitCounted();
        partners = partners();
    }

    /** Reports everything, and answers when it is counted. */
    static Records posted() {
        return new Records();
    }

    /** A visit that nothing has happened to yet. */
    static JsonNode visit() {
        return post(OWN, SinergiService.VISIT_SERVICE, "/api/v1/visits", visitBody("2025-02-11"));
    }

    static String visitBody(String on) {
        return """
                {"status":"HELD","purposes":["STUDY_VISIT"],"topics":["SECURITY"],"on":"%s","occasion":"%s",
                 "hosts":[{"facility":"%s"}],"visitors":[{"facility":"%s"}]}""".formatted(on, OCCASION, OWN_FACILITY, OTHER_FACILITY);
    }

    static String agreementBody() {
        return """
                {"kind":"FRAMEWORK","title":"Access","status":"SIGNED","signedOn":"2025-02-10","occasion":"%s",
                 "fields":["HEALTH"],"validity":{"kind":"FIXED","from":"2025-02-10","until":"%s"},
                 "parties":[{"facility":"%s"},{"facility":"%s"},
                            {"organisation":{"name":"Dinas Matriks Satu","kind":"REGIONAL_AGENCY"}},
                            {"organisation":{"name":"Dinas Matriks Dua","kind":"REGIONAL_AGENCY"}},
                            {"organisation":{"name":"Dinas Matriks Tiga","kind":"REGIONAL_AGENCY"}}]}""".formatted(OCCASION, LocalDate.now(ZoneOffset.UTC).plusDays(20), OWN_FACILITY, OTHER_FACILITY);
    }

    static String programmeBody() {
        return """
                {"kind":"FOOD_SECURITY","facility":"%s","year":2025,"title":"Access","occasion":"%s",
                 "cohorts":[{"skill":"WELDING","status":"PLANNED","from":"2025-02-03","days":5,"counts":{"planned":7}}],
                 "harvests":[{"on":"2025-02-20","commodity":"RICE","quantity":1,"unit":"KILOGRAM"}]}""".formatted(OWN_FACILITY, OCCASION);
    }

    private static JsonNode sameVisit() {
        return post(
                Http.as("facility:" + OTHER_FACILITY),
                SinergiService.VISIT_SERVICE,
                "/api/v1/visits",
                visitBody("2025-02-12"));
    }

    private static JsonNode agreement() {
        return post(OWN, SinergiService.MOU_SERVICE, "/api/v1/agreements", agreementBody());
    }

    private static JsonNode programme() {
        return post(OWN, SinergiService.TRAINING_SERVICE, "/api/v1/programmes", programmeBody());
    }

    private static Attachments attachments(SinergiService service, String collection, JsonNode record) {
        String address = collection + record.path("id").asString() + "/attachments";
        String withdrawn = attached(service, address, "%PDF-1.4 a mistake %%EOF");
        answered(OWN, service, "POST", address + "/" + withdrawn + "/withdrawal", "{\"reason\":\"a mistake\"}", 200);
        return new Attachments(attached(service, address, Attachments.FILE), withdrawn);
    }

    private static String attached(SinergiService service, String address, String file) {
        Http.Answer answer =
                OWN.send(service, "POST", address + "?kind=SCAN&fileName=matrix.pdf", "application/pdf", file);
        if (answer.status() != 201) {
            throw new AssertionError(address + " is answered " + answer);
        }
        return answer.body().path("id").asString();
    }

    private static JsonNode revenue(String month) {
        return answered(
                OWN,
                SinergiService.TRAINING_SERVICE,
                "PUT",
                "/api/v1/state-revenue/" + OWN_FACILITY + "/" + month,
                "{\"rupiah\":1000}",
                201);
    }

    /** A month that the facility submitted and the office verified, and in which something has come since. */
    private static JsonNode adjustedMonth() {
        revenue("2024-11");
        Sinergi.running().awaitCounted();
        JsonNode submitted = post(
                OWN,
                SinergiService.REPORTING_SERVICE,
                "/api/v1/submissions",
                "{\"facility\":\"%s\",\"period\":\"2024-11\"}".formatted(OWN_FACILITY));
        String address = "/api/v1/submissions/" + submitted.path("id").asString();
        JsonNode verified = answered(
                OFFICE,
                SinergiService.REPORTING_SERVICE,
                "POST",
                address + "/verification",
                "{}",
                200,
                "If-Match",
                "\"1\"");
        post(OWN, SinergiService.VISIT_SERVICE, "/api/v1/visits", visitBody("2024-11-20"));
        return verified;
    }

    private static void target(String scope) {
        answered(
                OPERATOR,
                SinergiService.REPORTING_SERVICE,
                "PUT",
                "/api/v1/targets/" + scope + "/visits/2019",
                "{\"value\":5}",
                201);
    }

    private static String deadLetter() {
        String key = UUID.randomUUID().toString();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", Sinergi.running().kafkaAddress()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("sinergi.visits.v1", key, "{\"id\":\"" + key));
        }
        return Awaitility.await("the dead letter")
                .until(
                        () -> OPERATOR.get(SinergiService.REPORTING_SERVICE, "/api/v1/dead-letters?limit=200")
                                .path("items")
                                .valueStream()
                                .filter(letter -> letter.path("text").asString().contains(key))
                                .map(letter -> letter.path("id").asString())
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
    }

    /** The ids of two partners that are merged and separated, and of one of which that has happened already. */
    private static List<String> partners() {
        List<String> ids = OPERATOR.get(SinergiService.REPORTING_SERVICE, "/api/v1/partners?text=dinas%20matriks")
                .path("items")
                .findValuesAsString("id");
        String from = "{\"from\":\"" + ids.get(2) + "\",\"reason\":\"one agency\"";
        merging("merges", from + ",\"into\":\"" + ids.getFirst() + "\"}");
        merging("separations", from + "}");
        return ids;
    }

    private static void merging(String command, String body) {
        answered(OPERATOR, SinergiService.REPORTING_SERVICE, "POST", "/api/v1/partners/" + command, body, 200);
    }

    private void awaitNotice() {
        Awaitility.await("the notice")
                .until(() -> !OPERATOR.get(
                                SinergiService.MOU_SERVICE,
                                "/api/v1/agreements/notices?agreement="
                                        + agreement.path("id").asString())
                        .path("items")
                        .isEmpty());
    }

    private static JsonNode post(Caller caller, SinergiService service, String path, String body) {
        return answered(caller, service, "POST", path, body, 201);
    }

    private static JsonNode answered(
            Caller caller,
            SinergiService service,
            String method,
            String path,
            String body,
            int status,
            String... headers) {
        Http.Answer answer = caller.send(service, method, path, "application/json", body, headers);
        if (answer.status() != status) {
            throw new AssertionError(caller + " " + method + " " + path + " is answered " + answer);
        }
        return answer.body();
    }

    /**
     * The attachments of a record, by their ids.
     *
     * @param kept has {@link #FILE} as its content
     */
    record Attachments(String kept, String withdrawn) {

        static final String FILE = "%PDF-1.4 what the matrix shows %%EOF";
    }

    /** As addresses have it. */
    static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
