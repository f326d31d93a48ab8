package id.sinergi.system.access;

import static id.sinergi.system.access.Asker.OTHER_FACILITY;
import static id.sinergi.system.access.Asker.OWN_FACILITY;
import static id.sinergi.system.access.Question.attached;
import static id.sinergi.system.access.Question.file;
import static id.sinergi.system.access.Question.get;
import static id.sinergi.system.access.Question.post;
import static id.sinergi.system.access.Question.put;
import static id.sinergi.system.access.Question.stale;
import static id.sinergi.system.access.Question.staleCorrection;
import static id.sinergi.system.access.Rule.ANSWER;
import static id.sinergi.system.access.Rule.ANYONE_WITH_A_ROLE;
import static id.sinergi.system.access.Rule.BETWEEN_SERVICES;
import static id.sinergi.system.access.Rule.CHANGE;
import static id.sinergi.system.access.Rule.CREATE;
import static id.sinergi.system.access.Rule.DECIDE;
import static id.sinergi.system.access.Rule.FOLLOW;
import static id.sinergi.system.access.Rule.IMPORT;
import static id.sinergi.system.access.Rule.LIST;
import static id.sinergi.system.access.Rule.READ_A_RECORD;
import static id.sinergi.system.access.Rule.TREAT;

import id.sinergi.stack.SinergiService;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** How the services are asked that own visits, agreements and programmes. */
final class OwnersQuestions {

    /** What no document publishes. */
    static final List<String> BETWEEN = List.of(
            "GET /api/v1/reconciliation/checksums",
            "GET /api/v1/reconciliation/versions",
            "POST /api/v1/reconciliation/announcements");

    private static final String REASON = "{\"reason\":\"as is said\"}";
    private static final String DONE = "{\"done\":\"2025-03-01\"}";
    private static final String FOLLOW_UP = "{\"what\":\"send the report\"}";
    private static final String SOMEWHERE = "/00000000-0000-4000-8000-000000000000";

    private final Records records;

    OwnersQuestions(Records records) {
        this.records = records;
    }

    void into(Table table) {
        visits(table.of(SinergiService.VISIT_SERVICE));
        answers(table.of(SinergiService.VISIT_SERVICE));
        agreements(table.of(SinergiService.MOU_SERVICE));
        programmes(table.of(SinergiService.TRAINING_SERVICE));
        attachments(table.of(SinergiService.VISIT_SERVICE), "/api/v1/visits", records.visit, records.ofVisit);
        attachments(table.of(SinergiService.MOU_SERVICE), "/api/v1/agreements", records.agreement, records.ofAgreement);
        attachments(
                table.of(SinergiService.TRAINING_SERVICE),
                "/api/v1/programmes",
                records.programme,
                records.ofProgramme);
        revenue(table.of(SinergiService.TRAINING_SERVICE));
        List.of(SinergiService.VISIT_SERVICE, SinergiService.MOU_SERVICE, SinergiService.TRAINING_SERVICE)
                .forEach(service -> betweenServices(table.of(service)));
    }

    private void visits(Table.Part visits) {
        String all = "/api/v1/visits";
        String id = id(records.visit);
        String one = all + "/" + id;
        String other = "{\"visit\":\"" + id(records.sameVisit) + "\",\"reason\":\"both sides reported it\"}";
        visits.ask("GET /api/v1/visits", LIST, get(all + occasion()).marked(id));
        visits.ask(
                "POST /api/v1/visits",
                CREATE,
                _ -> post(all, Records.visitBody("2025-03-03")).answered(201));
        visits.ask(
                "GET /api/v1/visits/duplicate-candidates",
                LIST,
                get(all + "/duplicate-candidates" + occasion()).marked(id));
        visits.ask(
                "POST /api/v1/visits/imports",
                IMPORT,
                _ -> file(all + "/imports", Records.visitBody("2025-03-04").replace("\n", "")));
        visits.ask("GET /api/v1/visits/imports/template", ANYONE_WITH_A_ROLE, get(all + "/imports/template"));
        visits.ask("GET /api/v1/visits/{id}", READ_A_RECORD, get(one).marked(id));
        visits.ask("GET /api/v1/visits/{id}/history", READ_A_RECORD, get(one + "/history"));
        visits.ask(
                "GET /api/v1/visits/{id}/duplicate-candidates",
                READ_A_RECORD,
                get(one + "/duplicate-candidates").marked(id(records.sameVisit)));
        visits.ask("PATCH /api/v1/visits/{id}", CHANGE, staleCorrection(one, correction("\"delegationSize\":3")));
        visits.ask(
                "PATCH /api/v1/visits/{id}/parties/{partyId}",
                CHANGE,
                staleCorrection(
                        one + "/parties/" + part(records.visit, "hosts"), correction("\"presence\":\"REMOTE\"")));
        visits.ask("POST /api/v1/visits/{id}/holding", CHANGE, stale(one + "/holding", "{\"on\":\"2025-02-11\"}"));
        visits.ask(
                "POST /api/v1/visits/{id}/postponement",
                CHANGE,
                stale(one + "/postponement", "{\"on\":\"2027-02-11\",\"reason\":\"a flood\"}"));
        visits.ask("POST /api/v1/visits/{id}/cancellation", CHANGE, stale(one + "/cancellation", REASON));
        visits.ask("POST /api/v1/visits/{id}/withdrawal", CHANGE, stale(one + "/withdrawal", REASON));
        visits.ask("POST /api/v1/visits/{id}/follow-ups", CHANGE, stale(one + "/follow-ups", FOLLOW_UP));
        visits.ask(
                "POST /api/v1/visits/{id}/follow-ups/{followUpId}/completion",
                CHANGE,
                stale(one + "/follow-ups" + SOMEWHERE + "/completion", DONE));
        visits.ask("POST /api/v1/visits/{id}/remarks", TREAT, stale(one + "/remarks", "{\"text\":\"well done\"}"));
        visits.ask("POST /api/v1/visits/{id}/same-as", TREAT, stale(one + "/same-as", other));
        visits.ask("POST /api/v1/visits/{id}/distinct-from", DECIDE, stale(one + "/distinct-from", other));
        visits.ask("POST /api/v1/visits/{id}/separation", DECIDE, stale(one + "/separation", other));
        visits.ask("POST /api/v1/visits/{id}/settlement", DECIDE, stale(one + "/settlement", REASON));
    }

    /** In whose name it is said is judged of the newest version only: each gets a visit of its own. */
    private static void answers(Table.Part visits) {
        String by = "{\"by\":\"" + OTHER_FACILITY + "\",\"reason\":\"it was another day\"}";
        visits.ask(
                "POST /api/v1/visits/{id}/confirmation",
                ANSWER,
                _ -> post(fresh() + "/confirmation", "{\"by\":\"" + OTHER_FACILITY + "\"}")
                        .ifMatch("1"));
        visits.ask(
                "POST /api/v1/visits/{id}/dispute",
                ANSWER,
                _ -> post(fresh() + "/dispute", by).ifMatch("1"));
    }

    private static String fresh() {
        return "/api/v1/visits/" + id(Records.visit());
    }

    private void agreements(Table.Part agreements) {
        String all = "/api/v1/agreements";
        String id = id(records.agreement);
        String one = all + "/" + id;
        agreements.ask("GET /api/v1/agreements", LIST, get(all + occasion()).marked(id));
        agreements.ask(
                "POST /api/v1/agreements",
                CREATE,
                _ -> post(all, Records.agreementBody()).answered(201));
        agreements.ask(
                "POST /api/v1/agreements/ceremonies",
                CREATE,
                _ -> post(all + "/ceremonies", ceremony()).answered(201));
        agreements.ask(
                "POST /api/v1/agreements/imports",
                IMPORT,
                _ -> file(all + "/imports", Records.agreementBody().replace("\n", "")));
        agreements.ask("GET /api/v1/agreements/imports/template", ANYONE_WITH_A_ROLE, get(all + "/imports/template"));
        agreements.ask(
                "GET /api/v1/agreements/notices",
                LIST,
                get(all + "/notices?agreement=" + id).marked(id));
        agreements.ask("GET /api/v1/agreements/{id}", READ_A_RECORD, get(one).marked(id));
        agreements.ask("GET /api/v1/agreements/{id}/history", READ_A_RECORD, get(one + "/history"));
        agreements.ask("PATCH /api/v1/agreements/{id}", CHANGE, staleCorrection(one, correction("\"title\":\"T\"")));
        agreements.ask(
                "PATCH /api/v1/agreements/{id}/parties/{partyId}",
                CHANGE,
                staleCorrection(
                        one + "/parties/" + part(records.agreement, "parties"), correction("\"reference\":\"7\"")));
        String terms = "{\"title\":\"T\"}";
        agreements.ask("POST /api/v1/agreements/{id}/proposal", CHANGE, stale(one + "/proposal", terms));
        agreements.ask("POST /api/v1/agreements/{id}/draft", CHANGE, stale(one + "/draft", terms));
        agreements.ask(
                "POST /api/v1/agreements/{id}/signing-plan",
                CHANGE,
                stale(one + "/signing-plan", "{\"note\":\"soon\"}"));
        String on = "{\"on\":\"2025-02-12\",\"reason\":\"as agreed\"}";
        agreements.ask(
                "POST /api/v1/agreements/{id}/signing", CHANGE, stale(one + "/signing", "{\"on\":\"2025-02-12\"}"));
        agreements.ask(
                "POST /api/v1/agreements/{id}/evaluations",
                CHANGE,
                stale(one + "/evaluations", "{\"on\":\"2025-02-12\"}"));
        agreements.ask(
                "POST /api/v1/agreements/{id}/amendment",
                CHANGE,
                stale(one + "/amendment", "{\"on\":\"2025-02-12\",\"fieldsAdded\":[\"SPORT\"]}"));
        agreements.ask("POST /api/v1/agreements/{id}/termination", CHANGE, stale(one + "/termination", on));
        agreements.ask("POST /api/v1/agreements/{id}/withdrawal", CHANGE, stale(one + "/withdrawal", REASON));
        agreements.ask("POST /api/v1/agreements/{id}/follow-ups", CHANGE, stale(one + "/follow-ups", FOLLOW_UP));
        agreements.ask(
                "POST /api/v1/agreements/{id}/follow-ups/{followUpId}/completion",
                CHANGE,
                stale(one + "/follow-ups" + SOMEWHERE + "/completion", DONE));
        agreements.ask("POST /api/v1/agreements/{id}/remarks", TREAT, stale(one + "/remarks", "{\"text\":\"noted\"}"));
        agreements.ask(
                "POST /api/v1/agreements/{id}/renewal",
                FOLLOW,
                _ -> post(one + "/renewal", "{\"title\":\"On\"}").ifMatch("1").answered(201));
    }

    private static void attachments(Table.Part part, String collection, JsonNode record, Records.Attachments ids) {
        String all = collection + "/{id}/attachments";
        String of = collection + "/" + id(record) + "/attachments";
        UnaryOperator<Question> sided = question -> collection.endsWith("/programmes") ? question.oneSided() : question;
        part.ask("GET " + all, READ_A_RECORD, sided.apply(get(of).marked(ids.kept())));
        part.ask(
                "POST " + all,
                TREAT,
                sided.apply(attached(of + "?kind=SCAN&fileName=matrix.pdf", Records.Attachments.FILE)));
        part.ask(
                "GET " + all + "/{attachmentId}",
                READ_A_RECORD,
                sided.apply(get(of + "/" + ids.kept()).marked(Records.Attachments.FILE)));
        part.ask(
                "POST " + all + "/{attachmentId}/withdrawal",
                TREAT,
                sided.apply(post(of + "/" + ids.withdrawn() + "/withdrawal", REASON)));
    }

    private static String ceremony() {
        return """
                {"kind":"IMPLEMENTING","title":"Access","signedOn":"2025-02-10","validity":{"kind":"UNSTATED"},
                 "ours":[{"facility":"%s"},{"facility":"%s"}],"partners":[
                 {"organisation":{"name":"Dinas Matriks Satu","kind":"REGIONAL_AGENCY"}}]}""".formatted(OWN_FACILITY, OTHER_FACILITY);
    }

    private void programmes(Table.Part programmes) {
        String all = "/api/v1/programmes";
        String id = id(records.programme);
        String one = all + "/" + id;
        String cohort = one + "/cohorts/" + part(records.programme, "cohorts");
        programmes.ask(
                "GET /api/v1/programmes", LIST, get(all + occasion()).marked(id).oneSided());
        programmes.ask(
                "POST /api/v1/programmes",
                CREATE,
                _ -> post(all, Records.programmeBody()).answered(201).oneSided());
        programmes.ask(
                "POST /api/v1/programmes/imports",
                IMPORT,
                _ -> file(all + "/imports", Records.programmeBody().replace("\n", ""))
                        .oneSided());
        programmes.ask("GET /api/v1/programmes/imports/template", ANYONE_WITH_A_ROLE, get(all + "/imports/template"));
        programmes.ask(
                "GET /api/v1/programmes/{id}",
                READ_A_RECORD,
                get(one).marked(id).oneSided());
        programmes.ask(
                "GET /api/v1/programmes/{id}/history",
                READ_A_RECORD,
                get(one + "/history").oneSided());
        programmes.ask(
                "PATCH /api/v1/programmes/{id}",
                CHANGE,
                staleCorrection(one, correction("\"title\":\"T\"")).oneSided());
        programmes.ask(
                "POST /api/v1/programmes/{id}/withdrawal",
                CHANGE,
                stale(one + "/withdrawal", REASON).oneSided());
        programmes.ask(
                "POST /api/v1/programmes/{id}/cohorts",
                CHANGE,
                stale(one + "/cohorts", "{\"skill\":\"BATIK\",\"status\":\"PLANNED\",\"from\":\"2025-05-05\"}")
                        .oneSided());
        programmes.ask(
                "PATCH /api/v1/programmes/{id}/cohorts/{cohortId}",
                CHANGE,
                staleCorrection(cohort, correction("\"days\":6")).oneSided());
        programmes.ask(
                "POST /api/v1/programmes/{id}/cohorts/{cohortId}/start",
                CHANGE,
                stale(cohort + "/start", "{\"from\":\"2025-02-03\"}").oneSided());
        programmes.ask(
                "POST /api/v1/programmes/{id}/cohorts/{cohortId}/completion",
                CHANGE,
                stale(cohort + "/completion", "{\"counts\":{\"completed\":7}}").oneSided());
        programmes.ask(
                "POST /api/v1/programmes/{id}/cohorts/{cohortId}/postponement",
                CHANGE,
                stale(cohort + "/postponement", "{\"from\":\"2025-06-05\",\"reason\":\"a flood\"}")
                        .oneSided());
        programmes.ask(
                "POST /api/v1/programmes/{id}/cohorts/{cohortId}/cancellation",
                CHANGE,
                stale(cohort + "/cancellation", REASON).oneSided());
        String harvest = "{\"on\":\"2025-02-21\",\"commodity\":\"RICE\",\"quantity\":2,\"unit\":\"KILOGRAM\"}";
        programmes.ask(
                "POST /api/v1/programmes/{id}/harvests",
                CHANGE,
                stale(one + "/harvests", harvest).oneSided());
        programmes.ask(
                "PATCH /api/v1/programmes/{id}/harvests/{harvestId}",
                CHANGE,
                staleCorrection(one + "/harvests/" + part(records.programme, "harvests"), correction("\"quantity\":3"))
                        .oneSided());
        programmes.ask(
                "POST /api/v1/programmes/{id}/follow-ups",
                CHANGE,
                stale(one + "/follow-ups", FOLLOW_UP).oneSided());
        programmes.ask(
                "POST /api/v1/programmes/{id}/follow-ups/{followUpId}/completion",
                CHANGE,
                stale(one + "/follow-ups" + SOMEWHERE + "/completion", DONE).oneSided());
        programmes.ask(
                "POST /api/v1/programmes/{id}/remarks",
                TREAT,
                stale(one + "/remarks", "{\"text\":\"noted\"}").oneSided());
    }

    private void revenue(Table.Part revenue) {
        String all = "/api/v1/state-revenue";
        String id = id(records.revenue);
        String one = all + "/" + OWN_FACILITY + "/2025-02";
        revenue.ask(
                "GET /api/v1/state-revenue",
                LIST,
                get(all + "?facility=" + OWN_FACILITY).marked(id).oneSided());
        revenue.ask(
                "GET /api/v1/state-revenue/{id}",
                READ_A_RECORD,
                get(all + "/" + id).marked(id).oneSided());
        revenue.ask(
                "GET /api/v1/state-revenue/{facility}/{month}",
                READ_A_RECORD,
                get(one).marked(id).oneSided());
        revenue.ask(
                "PUT /api/v1/state-revenue/{facility}/{month}",
                CREATE,
                asker -> put(all + "/" + OWN_FACILITY + "/" + monthOf(asker), "{\"rupiah\":2000}")
                        .answered(201)
                        .oneSided());
        revenue.ask(
                "GET /api/v1/state-revenue/{facility}/{month}/history",
                READ_A_RECORD,
                get(one + "/history").oneSided());
        revenue.ask(
                "POST /api/v1/state-revenue/{facility}/{month}/withdrawal",
                CHANGE,
                stale(one + "/withdrawal", REASON).oneSided());
    }

    private static void betweenServices(Table.Part owner) {
        String all = "/api/v1/reconciliation";
        owner.ask(BETWEEN.get(0), BETWEEN_SERVICES, get(all + "/checksums?before=2020-01-01T00:00:00Z"));
        owner.ask(BETWEEN.get(1), BETWEEN_SERVICES, get(all + "/versions?before=2020-01-01T00:00:00Z"));
        owner.ask(
                BETWEEN.get(2),
                BETWEEN_SERVICES,
                post(all + "/announcements", "{\"versions\":[]}").answered(202));
    }

    /** A month of somebody's own, in which nobody has reported yet. */
    static YearMonth monthOf(Asker asker) {
        return YearMonth.of(2020, 1).plusMonths(asker.ordinal());
    }

    private static String occasion() {
        return "?limit=200&occasion=" + Records.OCCASION;
    }

    private static String correction(String members) {
        return "{\"reason\":\"a slip of the pen\"," + members + "}";
    }

    private static String part(JsonNode record, String parts) {
        return record.path(parts).path(0).path("id").asString();
    }

    private static String id(JsonNode record) {
        return record.path("id").asString();
    }
}
