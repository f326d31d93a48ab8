package id.sinergi.system.access;

import id.sinergi.reference.Directory;
import id.sinergi.reference.ReferenceData;
import id.sinergi.stack.SinergiService;
import id.sinergi.system.Http;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Records of a few facilities in a few regions, drawn from a seed; of some one side turns out to have been another. */
final class History {

    /** A year in which no other test reports. */
    static final int YEAR = 2016;

    static final String OCCASION = "history-of-three-regions";
    static final List<String> OFFICES = List.of("Maluku Utara", "Papua", "Sulawesi Tenggara");

    private static final Directory DIRECTORY = ReferenceData.bundled().directory();
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Random random;
    private final List<String> facilities = OFFICES.stream()
            .flatMap(office -> DIRECTORY.supervisedBy(office).stream()
                    .map(Directory.Supervision::facility)
                    .sorted()
                    .limit(3))
            .toList();
    private final List<Told> told = new ArrayList<>();

    History(long seed) {
        random = new Random(seed);
    }

    /** Reports so many records of each kind. */
    void report(int ofEach) {
        for (int i = 0; i < ofEach; i++) {
            visit();
            agreement();
            programme();
        }
        for (int month = 1; month <= 12; month++) {
            revenue(month);
            submission(month);
        }
    }

    List<Told> told() {
        return told;
    }

    /** The facilities that take part in none of an office's records and lie elsewhere. */
    Set<String> strangersTo(String office) {
        Set<String> strangers = new TreeSet<>(facilities);
        told.stream().filter(record -> record.concerns(office)).forEach(record -> strangers.removeAll(record.whose()));
        strangers.removeIf(facility -> office(facility).equals(office));
        return strangers;
    }

    Set<String> facilitiesOutside(String office) {
        return facilities.stream()
                .filter(facility -> !office(facility).equals(office))
                .collect(Collectors.toSet());
    }

    private void visit() {
        String host = facility();
        String visitor = otherThan(host);
        JsonNode visit = posted(
                host, SinergiService.VISIT_SERVICE, "/api/v1/visits", """
                {"status":"HELD","purposes":["STUDY_VISIT"],"topics":["SECURITY"],"on":"%s","occasion":"%s",
                 "hosts":[{"facility":"%s"}],"visitors":[{"facility":"%s"}]}""".formatted(day(), OCCASION, host, visitor));
        String really = random.nextInt(3) == 0 ? otherThan(host) : visitor;
        if (!really.equals(visitor)) {
            String party = visit.path("visitors").path(0).path("id").asString();
            answered(
                    host,
                    SinergiService.VISIT_SERVICE,
                    "PATCH",
                    "/api/v1/visits/" + id(visit) + "/parties/" + party,
                    MERGE_PATCH,
                    "{\"reason\":\"it was another facility\",\"facility\":\"" + really + "\"}",
                    200,
                    "If-Match",
                    "\"1\"");
        }
        tell(SinergiService.VISIT_SERVICE, visit, host, really);
    }

    private void agreement() {
        String party = facility();
        String covered = facility();
        JsonNode agreement = posted(party, SinergiService.MOU_SERVICE, "/api/v1/agreements", """
                {"kind":"FRAMEWORK","title":"Of three regions","status":"SIGNED","signedOn":"%s","occasion":"%s",
                 "parties":[{"facility":"%s"},{"organisation":{"name":"Dinas Kesehatan","kind":"REGIONAL_AGENCY"}}],
                 "covered":[{"facility":"%s"}]}""".formatted(
                        day(), OCCASION, party, covered));
        tell(SinergiService.MOU_SERVICE, agreement, party, covered);
    }

    private void programme() {
        String facility = facility();
        JsonNode programme = posted(facility, SinergiService.TRAINING_SERVICE, "/api/v1/programmes", """
                {"kind":"VOCATIONAL_TRAINING","facility":"%s","year":%d,"title":"Of three regions","occasion":"%s",
                 "cohorts":[{"skill":"WELDING","status":"ENDED","from":"%s","days":5,"counts":{"enrolled":7}}],
                 "statedFigures":[{"what":"participants","value":9}]}""".formatted(
                        facility, YEAR, OCCASION, day()));
        tell(SinergiService.TRAINING_SERVICE, programme, facility);
    }

    private void revenue(int month) {
        String facility = facility();
        String path = "/api/v1/state-revenue/%s/%d-%02d".formatted(facility, YEAR, month);
        JsonNode revenue = answered(
                facility, SinergiService.TRAINING_SERVICE, "PUT", path, "application/json", "{\"rupiah\":1000}", 201);
        tell(SinergiService.TRAINING_SERVICE, revenue, facility);
    }

    private void submission(int month) {
        String facility = facility();
        JsonNode submission = posted(
                facility,
                SinergiService.REPORTING_SERVICE,
                "/api/v1/submissions",
                "{\"facility\":\"%s\",\"period\":\"%d-%02d\"}".formatted(facility, YEAR, month));
        tell(SinergiService.REPORTING_SERVICE, submission, facility);
    }

    private void tell(SinergiService service, JsonNode record, String... whose) {
        told.add(new Told(
                service,
                id(record),
                Set.copyOf(List.of(whose).stream().distinct().toList()),
                Stream.of(whose).map(History::office).collect(Collectors.toSet())));
    }

    private JsonNode posted(String reporter, SinergiService service, String path, String body) {
        return answered(reporter, service, "POST", path, "application/json", body, 201);
    }

    private JsonNode answered(
            String reporter,
            SinergiService service,
            String method,
            String path,
            String mediaType,
            String body,
            int status,
            String... headers) {
        Http.Answer answer = Http.as("facility:" + reporter).send(service, method, path, mediaType, body, headers);
        if (answer.status() != status) {
            throw new AssertionError(reporter + " " + method + " " + path + " is answered " + answer);
        }
        return answer.body();
    }

    private String facility() {
        return facilities.get(random.nextInt(facilities.size()));
    }

    private String otherThan(String facility) {
        String other = facility();
        return other.equals(facility) ? otherThan(facility) : other;
    }

    private LocalDate day() {
        return LocalDate.of(YEAR, 1, 1).plusDays(random.nextInt(366));
    }

    private static String id(JsonNode record) {
        return record.path("id").asString();
    }

    private static String office(String facility) {
        return DIRECTORY.officeOf(facility, null).orElseThrow();
    }

    /** A record, the facilities that take part in it, and their offices. */
    record Told(SinergiService owner, String id, Set<String> whose, Set<String> offices) {

        boolean concerns(String office) {
            return offices.contains(office);
        }
    }
}
