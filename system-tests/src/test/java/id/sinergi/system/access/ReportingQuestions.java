package id.sinergi.system.access;

import static id.sinergi.system.access.Asker.OWN_FACILITY;
import static id.sinergi.system.access.Asker.REGION;
import static id.sinergi.system.access.Question.get;
import static id.sinergi.system.access.Question.post;
import static id.sinergi.system.access.Question.put;
import static id.sinergi.system.access.Question.stale;
import static id.sinergi.system.access.Rule.ANYONE_WITH_A_ROLE;
import static id.sinergi.system.access.Rule.AN_OFFICES_NUMBERS;
import static id.sinergi.system.access.Rule.A_FACILITYS_NUMBERS;
import static id.sinergi.system.access.Rule.CREATE;
import static id.sinergi.system.access.Rule.DECIDE;
import static id.sinergi.system.access.Rule.LIST;
import static id.sinergi.system.access.Rule.LIST_OF_AN_OFFICE;
import static id.sinergi.system.access.Rule.NATIONAL_NUMBERS;
import static id.sinergi.system.access.Rule.OPERATOR_ONLY;
import static id.sinergi.system.access.Rule.READ_A_RECORD;
import static id.sinergi.system.access.Rule.SET_FOR_AN_OFFICE;
import static id.sinergi.system.access.Rule.SET_FOR_A_FACILITY;
import static id.sinergi.system.access.Rule.SET_FOR_THE_NATION;
import static id.sinergi.system.access.Rule.TELL;

import id.sinergi.stack.SinergiService;
import id.sinergi.system.Http;
import java.util.UUID;

/** How reporting is asked: for numbers, for what is behind them, and for what runs it. */
final class ReportingQuestions {

    private static final String OFFICE = Records.encoded(REGION);
    private static final String REASON = "\"reason\":\"as is said\"";

    private final Records records;

    ReportingQuestions(Records records) {
        this.records = records;
    }

    void into(Table table) {
        Table.Part reporting = table.of(SinergiService.REPORTING_SERVICE);
        dashboards(reporting);
        network(reporting);
        rates(reporting);
        activities(reporting);
        exports(reporting);
        submissions(reporting);
        targets(reporting, "FACILITY:" + OWN_FACILITY, A_FACILITYS_NUMBERS, SET_FOR_A_FACILITY);
        targets(reporting, "REGIONAL_OFFICE:" + OFFICE, AN_OFFICES_NUMBERS, SET_FOR_AN_OFFICE);
        targets(reporting, "NATION", NATIONAL_NUMBERS, SET_FOR_THE_NATION);
        occasions(reporting);
        reference(reporting);
        running(reporting);
        for (SinergiService service : SinergiService.values()) {
            table.of(service).ask("GET /api/v1/audit", OPERATOR_ONLY, get("/api/v1/audit?limit=1"));
            resync(table.of(service));
        }
    }

    private static void resync(Table.Part service) {
        String all = "/api/v1/resync";
        service.ask("GET /api/v1/resync", OPERATOR_ONLY, get(all));
        service.ask("GET /api/v1/resync/findings", OPERATOR_ONLY, get(all + "/findings"));
        service.ask(
                "GET /api/v1/resync/{id}",
                OPERATOR_ONLY,
                get(all + "/" + new UUID(1, 1)).answered(404));
        service.ask(
                "POST /api/v1/resync",
                OPERATOR_ONLY,
                post(all, "{\"afterRestore\":true,\"dryRun\":true,\"reason\":\"who may\"}")
                        .answered(202));
    }

    private static void dashboards(Table.Part reporting) {
        String all = "/api/v1/dashboards";
        reporting.ask(
                "GET /api/v1/dashboards/facilities/{id}",
                A_FACILITYS_NUMBERS,
                get(all + "/facilities/" + OWN_FACILITY + "?period=2025-02"));
        reporting.ask(
                "GET /api/v1/dashboards/regional-offices/{name}",
                AN_OFFICES_NUMBERS,
                get(all + "/regional-offices/" + OFFICE + "?period=2025"));
        reporting.ask("GET /api/v1/dashboards/national", NATIONAL_NUMBERS, get(all + "/national?period=2025"));
        reporting.ask(
                "GET /api/v1/dashboards/facilities/{id}/series",
                A_FACILITYS_NUMBERS,
                get(all + "/facilities/" + OWN_FACILITY + "/series?period=2025-Q1"));
        reporting.ask(
                "GET /api/v1/dashboards/regional-offices/{name}/series",
                AN_OFFICES_NUMBERS,
                get(all + "/regional-offices/" + OFFICE + "/series?period=2025"));
        reporting.ask(
                "GET /api/v1/dashboards/national/series", NATIONAL_NUMBERS, get(all + "/national/series?period=2025"));
        reporting.ask(
                "GET /api/v1/dashboards/regional-offices/{name}/facilities",
                AN_OFFICES_NUMBERS,
                get(all + "/regional-offices/" + OFFICE + "/facilities?period=2025")
                        .marked(OWN_FACILITY));
        reporting.ask(
                "GET /api/v1/dashboards/regional-offices",
                LIST_OF_AN_OFFICE,
                get(all + "/regional-offices?period=2025&measures=visits").marked("\"" + REGION + "\""));
    }

    private static void network(Table.Part reporting) {
        String all = "/api/v1/network?period=2025-02";
        String operation = "GET /api/v1/network";
        reporting.ask(operation, A_FACILITYS_NUMBERS, get(all + "&scope=FACILITY:" + OWN_FACILITY));
        reporting.ask(operation, AN_OFFICES_NUMBERS, get(all + "&scope=REGIONAL_OFFICE:" + OFFICE));
        reporting.ask(operation, NATIONAL_NUMBERS, get(all + "&scope=NATION"));
        reporting.ask(operation, ANYONE_WITH_A_ROLE, get(all));
    }

    private static void rates(Table.Part reporting) {
        String all = "/api/v1/reporting-rates?period=2025-02";
        String operation = "GET /api/v1/reporting-rates";
        reporting.ask(operation, A_FACILITYS_NUMBERS, get(all + "&facility=" + OWN_FACILITY));
        reporting.ask(operation, AN_OFFICES_NUMBERS, get(all + "&regionalOffice=" + OFFICE));
        reporting.ask(operation, ANYONE_WITH_A_ROLE, get(all));
    }

    private void activities(Table.Part reporting) {
        String visit = records.visit.path("id").asString();
        String all = "/api/v1/activities";
        String operation = "GET /api/v1/activities";
        String number = "&measure=visitsHosted&period=2025-02";
        reporting.ask(
                operation,
                LIST,
                get(all + "?limit=200&occasion=" + Records.OCCASION).marked(visit));
        reporting.ask(
                operation,
                LIST,
                get(all + "?limit=200&text=sampit%20buntok&occasion=" + Records.OCCASION)
                        .marked(visit));
        reporting.ask(
                operation,
                A_FACILITYS_NUMBERS,
                get(all + "?scope=FACILITY:" + OWN_FACILITY + number).marked(visit));
        reporting.ask(
                operation,
                AN_OFFICES_NUMBERS,
                get(all + "?scope=REGIONAL_OFFICE:" + OFFICE + number).marked(visit));
        reporting.ask(operation, NATIONAL_NUMBERS, get(all + "?limit=200&scope=NATION" + number));
        reporting.ask(
                "GET /api/v1/data-quality",
                LIST,
                get("/api/v1/data-quality?limit=200&facility=" + OWN_FACILITY).marked(visit));
    }

    private void exports(Table.Part reporting) {
        String visit = records.visit.path("id").asString();
        String all = "/api/v1/exports/records?period=2025-02&scope=";
        String operation = "GET /api/v1/exports/records";
        reporting.ask(
                operation,
                A_FACILITYS_NUMBERS,
                get(all + "facility:" + OWN_FACILITY).marked(visit));
        reporting.ask(
                operation, AN_OFFICES_NUMBERS, get(all + "office:" + OFFICE).marked(visit));
        reporting.ask(operation, NATIONAL_NUMBERS, get(all + "nation&format=xlsx"));
        String report = "GET /api/v1/exports/monthly-report";
        String month = "/api/v1/exports/monthly-report?period=2025-02&scope=";
        reporting.ask(report, A_FACILITYS_NUMBERS, get(month + "facility:" + OWN_FACILITY));
        reporting.ask(report, AN_OFFICES_NUMBERS, get(month + "office:" + OFFICE));
        reporting.ask(report, NATIONAL_NUMBERS, get(month + "nation"));
    }

    private void submissions(Table.Part reporting) {
        String all = "/api/v1/submissions";
        String id = records.month.path("id").asString();
        String one = all + "/" + id;
        String own = "?facility=" + OWN_FACILITY;
        reporting.ask("GET /api/v1/submissions", LIST, get(all + own).marked(id).oneSided());
        reporting.ask(
                "POST /api/v1/submissions",
                CREATE,
                asker -> post(
                                all,
                                "{\"facility\":\"%s\",\"period\":\"%s\",\"nil\":true}"
                                        .formatted(
                                                OWN_FACILITY,
                                                OwnersQuestions.monthOf(asker).minusYears(5)))
                        .answered(201)
                        .oneSided());
        reporting.ask(
                "GET /api/v1/submissions/adjustments",
                LIST,
                get(all + "/adjustments" + own).marked(id).oneSided());
        reporting.ask(
                "GET /api/v1/submissions/{id}",
                READ_A_RECORD,
                get(one).marked(id).oneSided());
        reporting.ask(
                "GET /api/v1/submissions/{id}/adjustments",
                READ_A_RECORD,
                get(one + "/adjustments").oneSided());
        reporting.ask(
                "GET /api/v1/submissions/{id}/history",
                READ_A_RECORD,
                get(one + "/history").oneSided());
        reporting.ask(
                "POST /api/v1/submissions/{id}/return",
                DECIDE,
                stale(one + "/return", "{" + REASON + "}").oneSided());
        reporting.ask(
                "POST /api/v1/submissions/{id}/verification",
                DECIDE,
                stale(one + "/verification", "{}").oneSided());
    }

    private static void targets(Table.Part reporting, String scope, Rule reading, Rule setting) {
        String one = "/api/v1/targets/" + scope + "/visits/2019";
        String path = "/api/v1/targets/{scope}/{measure}/{year}";
        reporting.ask(
                "GET /api/v1/targets",
                listing(reading),
                get("/api/v1/targets?year=2019&limit=200&scope=" + scope)
                        .marked("/" + scope.split(":")[0])
                        .oneSided());
        reporting.ask("GET " + path, reading, get(one));
        reporting.ask("GET " + path + "/history", reading, get(one + "/history"));
        reporting.ask(
                "PUT " + path,
                setting,
                put(one, "{\"value\":6," + REASON + "}").ifMatch("999999").answered(412));
        reporting.ask("POST " + path + "/withdrawal", setting, stale(one + "/withdrawal", "{" + REASON + "}"));
    }

    private static Rule listing(Rule reading) {
        return switch (reading) {
            case A_FACILITYS_NUMBERS -> LIST;
            case AN_OFFICES_NUMBERS -> LIST_OF_AN_OFFICE;
            default -> Rule.LIST_OF_THE_NATION;
        };
    }

    private void occasions(Table.Part reporting) {
        String one = "/api/v1/occasions/" + Records.OCCASION;
        reporting.ask(
                "GET /api/v1/occasions/{id}",
                READ_A_RECORD,
                get(one).marked(records.visit.path("id").asString()));
        reporting.ask("GET /api/v1/occasions/{id}/history", READ_A_RECORD, _ -> {
            told(one);
            return get(one + "/history");
        });
        reporting.ask(
                "POST /api/v1/occasions/{id}/claims",
                TELL,
                stale(
                        one + "/claims",
                        "{\"values\":{\"participants\":9},\"source\":{\"publisher\":\"Kantor Berita\"}}"));
        reporting.ask(
                "POST /api/v1/occasions/{id}/stated-figures",
                TELL,
                stale(one + "/stated-figures", "{\"what\":\"participants\",\"value\":9}"));
    }

    /** There is a history once something was told; once is enough. */
    private static void told(String occasion) {
        Http.send(
                SinergiService.REPORTING_SERVICE,
                "POST",
                occasion + "/stated-figures",
                "application/json",
                "{\"what\":\"guests\",\"value\":9}",
                "If-Match",
                "\"0\"");
    }

    private void reference(Table.Part reporting) {
        String partner = "/api/v1/partners/" + Records.encoded(records.partners.getFirst());
        String merged = "/api/v1/partners/" + Records.encoded(records.partners.getLast());
        reporting.ask("GET /api/v1/facilities", ANYONE_WITH_A_ROLE, get("/api/v1/facilities?limit=1"));
        reporting.ask("GET /api/v1/reference/{list}", ANYONE_WITH_A_ROLE, get("/api/v1/reference/purposes"));
        reporting.ask("GET /api/v1/partners", ANYONE_WITH_A_ROLE, get("/api/v1/partners?text=dinas%20matriks"));
        reporting.ask("GET /api/v1/partners/{id}", ANYONE_WITH_A_ROLE, get(partner));
        reporting.ask("GET /api/v1/partners/{id}/history", ANYONE_WITH_A_ROLE, get(merged + "/history"));
    }

    private void running(Table.Part reporting) {
        String letter = "/api/v1/dead-letters/" + records.letter;
        reporting.ask(
                "GET /api/v1/dead-letters",
                OPERATOR_ONLY,
                get("/api/v1/dead-letters?limit=200").marked(records.letter));
        reporting.ask("GET /api/v1/dead-letters/{id}", OPERATOR_ONLY, get(letter));
        reporting.ask(
                "POST /api/v1/dead-letters/{id}/replay",
                OPERATOR_ONLY,
                stale(letter + "/replay", "").answered(409));
        reporting.ask(
                "POST /api/v1/dead-letters/{id}/settlement",
                OPERATOR_ONLY,
                post(letter + "/settlement", "{\"because\":\"it was a test\"}"));
        reporting.ask("GET /api/v1/generations", OPERATOR_ONLY, get("/api/v1/generations"));
        // Whoever is let in must not really count anew in the middle of the other tests.
        reporting.ask(
                "POST /api/v1/generations",
                OPERATOR_ONLY,
                asker -> post(
                                "/api/v1/generations",
                                "{\"reason\":\"" + "a".repeat(asker == Asker.OPERATOR ? 501 : 500) + "\"}")
                        .answered(422));
        reporting.ask("GET /api/v1/reconciliation", OPERATOR_ONLY, get("/api/v1/reconciliation"));
        reporting.ask(
                "POST /api/v1/reconciliation",
                OPERATOR_ONLY,
                post("/api/v1/reconciliation", "").answered(202));
        String from = "{\"from\":\"" + records.partners.get(1) + "\"," + REASON;
        reporting.ask(
                "POST /api/v1/partners/merges",
                OPERATOR_ONLY,
                post("/api/v1/partners/merges", from + ",\"into\":\"" + records.partners.getFirst() + "\"}"));
        reporting.ask(
                "POST /api/v1/partners/separations", OPERATOR_ONLY, post("/api/v1/partners/separations", from + "}"));
    }
}
