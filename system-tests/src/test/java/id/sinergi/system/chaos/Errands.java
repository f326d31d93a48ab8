package id.sinergi.system.chaos;

import id.sinergi.system.chaos.Errand.Expected;
import id.sinergi.system.chaos.Ledger.Accepted;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Draws what clerks do: reports of all families in a narrow world, so that visits meet as possible duplicates; commands
 * and corrections of what was reported by anyone; and now and then something that has to be refused.
 */
final class Errands {

    private static final List<String> FACILITIES = List.of(
            "lapas-kelas-iia-purwokerto",
            "rutan-kelas-iib-purbalingga",
            "rutan-kelas-iib-banjarnegara",
            "lapas-kelas-iib-banjar",
            "lapas-kelas-iib-ciamis",
            "lapas-kelas-i-cipinang");
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 900;
    private static final long MOST_VERSIONS = 8;

    private final Random random;
    private final Ledger ledger;

    Errands(long seed, Ledger ledger) {
        this.random = new Random(seed);
        this.ledger = ledger;
    }

    Errand next() {
        return switch (random.nextInt(20)) {
            case 0 -> refused();
            case 1, 2, 3, 4, 5, 6, 7, 8 ->
                ledger.any(random)
                        .filter(record -> record.version() < MOST_VERSIONS)
                        .map(this::change)
                        .orElseGet(this::report);
            default -> report();
        };
    }

    /** A pause as people make it, in milliseconds. */
    int pause() {
        return random.nextInt(60, 240);
    }

    private Errand report() {
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> create(Resource.AGREEMENTS, agreement());
            case 4, 5, 6, 7 -> create(Resource.PROGRAMMES, programme());
            case 8, 9 -> submission();
            default -> create(Resource.VISITS, visit(any("HELD", "HELD", "PLANNED"), facility(), day()));
        };
    }

    private Errand refused() {
        return switch (random.nextInt(4)) {
            case 0 -> unacceptable(Resource.VISITS, visit("HELD", "no-such-facility", day()));
            case 1 -> unacceptable(Resource.VISITS, visit("HELD", facility(), LocalDate.of(2999, 1, 1)));
            case 2 -> unacceptable(Resource.PROGRAMMES, "{\"kind\":\"UNHEARD_OF\"}");
            default ->
                ledger.any(random).map(this::change).map(Errand::outdated).orElseGet(this::refused);
        };
    }

    /** What the record's state may forbid by now: then it is refused. */
    private Errand change(Accepted record) {
        return switch (record.resource()) {
            case SUBMISSIONS -> decision(record);
            case VISITS, AGREEMENTS, PROGRAMMES ->
                switch (random.nextInt(8)) {
                    case 0 -> command(record, "withdrawal", "{\"reason\":\"reported by mistake\"}");
                    case 1, 2, 3 -> correction(record);
                    default -> command(record);
                };
        };
    }

    private Errand command(Accepted record) {
        return switch (record.resource()) {
            case VISITS ->
                switch (random.nextInt(6)) {
                    case 0 -> command(record, "cancellation", "{\"reason\":\"a flood\"}");
                    case 1, 2 -> joining(record);
                    default -> command(record, "holding", "{\"on\":\"" + day() + "\"}");
                };
            case AGREEMENTS ->
                switch (random.nextInt(3)) {
                    case 0 -> command(record, "signing-plan", "{\"note\":\"soon\"}");
                    case 1 -> command(record, "signing", "{\"on\":\"" + day() + "\"}");
                    default -> command(record, "evaluations", "{\"on\":\"" + day() + "\"}");
                };
            case PROGRAMMES -> random.nextBoolean() ? cohort(record) : start(record);
            case SUBMISSIONS -> decision(record);
        };
    }

    /** Two reports are one visit, or are two again. */
    private Errand joining(Accepted record) {
        String absorbed = record.body().path("absorbed").path(0).asString("");
        return absorbed.isEmpty()
                ? ledger.like(record, random)
                        .map(other -> command(record, "same-as", "{\"visit\":\"" + other.id() + "\"}"))
                        .orElseGet(() -> correction(record))
                : command(record, "separation", "{\"visit\":\"" + absorbed + "\"}");
    }

    /** A facility's month is complete; someone else may have said so. */
    private Errand submission() {
        String month = day().toString().substring(0, 7);
        return create(Resource.SUBMISSIONS, "{\"facility\":\"" + facility() + "\",\"period\":\"" + month + "\"}")
                .expected(Expected.ACCEPTANCE_UNLESS_CHANGED);
    }

    private Errand decision(Accepted record) {
        return random.nextBoolean()
                ? command(record, "verification", "{}")
                : command(record, "return", "{\"reason\":\"one visit is missing\"}");
    }

    /** A visit moves to another day, and so between totals. */
    private Errand correction(Accepted record) {
        String member = record.resource() == Resource.VISITS
                ? "\"on\":\"" + day() + "\""
                : "\"title\":\"Title " + random.nextInt() + "\"";
        return change("PATCH", record, "", "{\"reason\":\"a slip of the pen\"," + member + "}");
    }

    private Errand cohort(Accepted record) {
        return command(record, "cohorts", """
                {"skill":"BATIK","status":"RUNNING","from":"%s","days":10,"counts":{"enrolled":%d}}""".formatted(day(), random.nextInt(30)));
    }

    private Errand start(Accepted record) {
        JsonNode cohorts = record.body().path("cohorts");
        String id = cohorts.path(random.nextInt(cohorts.size())).path("id").asString();
        return command(record, "cohorts/" + id + "/start", """
                {"from":"%s","counts":{"enrolled":%d}}""".formatted(day(), random.nextInt(30)));
    }

    private Errand create(Resource resource, String body) {
        return new Errand(resource, "POST", "/api/v1/" + resource.label(), body, null, key(), Expected.ACCEPTANCE);
    }

    private Errand unacceptable(Resource resource, String body) {
        return create(resource, body).expected(Expected.REFUSAL);
    }

    private Errand command(Accepted record, String command, String body) {
        return change("POST", record, "/" + command, body);
    }

    private Errand change(String method, Accepted record, String command, String body) {
        String path = record.path() + command;
        return new Errand(
                record.resource(), method, path, body, record.version(), key(), Expected.ACCEPTANCE_UNLESS_CHANGED);
    }

    private String visit(String status, String host, LocalDate on) {
        return """
                {"status":"%s","purposes":["STUDY_VISIT"],"topics":["%s"],"on":"%s",
                 "hosts":[{"facility":"%s"}],"visitors":[{"facility":"%s"}]}""".formatted(status, any("SECURITY", "HEALTH"), on, host, visitor(host));
    }

    private String agreement() {
        return """
                {"kind":"FRAMEWORK","title":"Development of inmates","status":"DRAFTED","fields":["HEALTH"],
                 "parties":[{"facility":"%s"},{"organisation":{"name":"Dinas Kesehatan","kind":"REGIONAL_AGENCY"}}],
                 "validity":{"kind":"UNSTATED"}}""".formatted(facility());
    }

    private String programme() {
        return """
                {"kind":"VOCATIONAL_TRAINING","facility":"%s","year":2024,"title":"A course",
                 "cohorts":[{"sequence":1,"skill":"WELDING","status":"PLANNED","from":"2024-08","days":12,
                             "counts":{"planned":20}}]}""".formatted(facility());
    }

    private String visitor(String host) {
        String visitor = facility();
        return visitor.equals(host) ? visitor(host) : visitor;
    }

    private String facility() {
        return any(FACILITIES.toArray(String[]::new));
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    private UUID key() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
