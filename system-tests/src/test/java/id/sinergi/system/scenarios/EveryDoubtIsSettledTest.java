package id.sinergi.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.system.Sinergi;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each kind of the data-quality list: seen, with who can settle it, settled by the command of theirs, and gone. */
@ExtendWith(Sinergi.class)
class EveryDoubtIsSettledTest {

    private static final String HOST = "rutan-kelas-i-medan";
    private static final String VISITOR = "rutan-kelas-iib-balige";
    private static final String OFFICE = "Sumatera Utara";

    @Test
    void possibleDuplicateByKeepingTwoVisitsApart() {
        Told byHost = held("2023-01-10", "\"reportedBy\":\"" + HOST + "\"");
        Told byVisitor = held("2023-01-11", "\"reportedBy\":\"" + VISITOR + "\"");

        var doubt = Doubts.only("POSSIBLE_DUPLICATE", byHost);
        assertThat(doubt.at("/others/0/id").asString()).isEqualTo(byVisitor.id());
        assertThat(Doubts.settlers(doubt)).contains(HOST, VISITOR, OFFICE);

        Office.command(
                byHost, "distinct-from", "{\"visit\":\"%s\",\"reason\":\"two delegations\"}".formatted(byVisitor.id()));

        Doubts.none("POSSIBLE_DUPLICATE", byHost);
        Doubts.none("POSSIBLE_DUPLICATE", byVisitor);
    }

    @Test
    void possibleDuplicateByDeclaringItsOwnReportToBeTheOthers() {
        Told byHost = held("2023-02-10", "\"reportedBy\":\"" + HOST + "\"");
        Told byVisitor = held("2023-02-10", "\"reportedBy\":\"" + VISITOR + "\"");
        Doubts.only("POSSIBLE_DUPLICATE", byVisitor);

        Office.command(byVisitor, "same-as", "{\"visit\":\"%s\",\"reason\":\"ours of theirs\"}".formatted(byHost.id()));

        Doubts.none("POSSIBLE_DUPLICATE", byHost);
        Doubts.none("POSSIBLE_DUPLICATE", byVisitor);
    }

    @Test
    void dateDisputedByAnOfficersSettlement() {
        Told told = held("2023-03-10", "\"reportedBy\":\"" + HOST + "\"");
        Told disputed = Office.command(told, "dispute", """
                {"by":"%s","reason":"we left a day earlier","values":{"on":"2023-03-09"}}""".formatted(VISITOR));

        var doubt = Doubts.only("DATE_DISPUTED", disputed);
        assertThat(doubt.path("detail").asString()).contains("2023-03-09 and 2023-03-10");
        assertThat(Doubts.settlers(doubt)).containsExactly(OFFICE);

        Office.command(
                disputed,
                "settlement",
                "{\"by\":\"%s\",\"on\":\"2023-03-09\",\"reason\":\"the guest book says so\"}".formatted(OFFICE));

        Doubts.none("DATE_DISPUTED", disputed);
    }

    @Test
    void weekdayContradictionByCorrectingTheDay() {
        Told told = held("2023-04-12", "\"statedWeekday\":\"TUESDAY\",\"reportedBy\":\"" + HOST + "\"");

        assertThat(Doubts.settlers(Doubts.only("WEEKDAY_CONTRADICTION", told))).containsExactly(HOST);

        Told corrected = Office.correct(told, "", "{\"on\":\"2023-04-11\",\"reason\":\"a slip\"}");

        Doubts.none("WEEKDAY_CONTRADICTION", corrected);
    }

    @Test
    void weekdayContradictionOfAnAmendmentByCorrectingIt() {
        Told signed = signed("2023-04-13", "");
        Told amended = Office.command(signed, "amendment", "{\"on\":\"2023-05-10\",\"statedWeekday\":\"MONDAY\"}");

        assertThat(Doubts.only("WEEKDAY_CONTRADICTION", amended).path("pointer").asString())
                .isEqualTo("/amendments/0/on");

        String id = amended.body().at("/amendments/0/id").asString();
        Told corrected = Office.correct(
                amended,
                "",
                "{\"amendments\":[{\"id\":\"%s\",\"on\":\"2023-05-08\",\"statedWeekday\":\"MONDAY\"}],\"reason\":\"a slip\"}"
                        .formatted(id));

        Doubts.none("WEEKDAY_CONTRADICTION", corrected);
    }

    @Test
    void sumMismatchByCorrectingACohort() {
        Told told = Office.report("programmes", """
                {"kind":"SOCIAL_REHABILITATION","facility":"%s","year":2023,"cohorts":[
                   {"status":"RUNNING","from":"2023-02-06","counts":{"enrolled":63}},
                   {"status":"PLANNED","counts":{"planned":60}}],
                 "statedFigures":[{"what":"participants","value":160}]}""".formatted(HOST));

        var doubt = Doubts.only("SUM_MISMATCH", told);
        assertThat(doubt.path("stated").asLong()).isEqualTo(160);
        assertThat(doubt.path("counted").asLong()).isEqualTo(123);
        assertThat(Doubts.settlers(doubt)).containsExactly(HOST);

        String second = told.body().at("/cohorts/1/id").asString();
        Told corrected = Office.correct(
                told, "cohorts/" + second, "{\"counts\":{\"planned\":97},\"reason\":\"more places were found\"}");

        Doubts.none("SUM_MISMATCH", corrected);
    }

    @Test
    void dateMissingBySayingWhenItWas() {
        Told told = signed(null, "");

        assertThat(Doubts.settlers(Doubts.only("DATE_MISSING", told))).containsExactly(HOST);

        Told corrected = Office.correct(told, "", "{\"signedOn\":\"2023-06-07\",\"reason\":\"found in the archive\"}");

        Doubts.none("DATE_MISSING", corrected);
    }

    @Test
    void dateInferredByConfirmingTheDate() {
        Told told = signed("2023-06-14", ",\"dateInferred\":\"the report names no year\"");

        var doubt = Doubts.only("DATE_INFERRED", told);
        assertThat(doubt.path("detail").asString()).isEqualTo("the report names no year");
        assertThat(Doubts.settlers(doubt)).containsExactly(HOST);

        Told corrected =
                Office.correct(told, "", "{\"dateInferred\":null,\"reason\":\"the document bears that date\"}");

        Doubts.none("DATE_INFERRED", corrected);
    }

    @Test
    void unconfirmedByTheOtherSidesConfirmation() {
        Told told = held("2023-07-10", "\"reportedBy\":\"" + HOST + "\"");

        assertThat(Doubts.settlers(Doubts.only("UNCONFIRMED", told))).containsExactly(VISITOR);

        Told confirmed = Office.command(told, "confirmation", "{\"by\":\"" + VISITOR + "\"}");

        Doubts.none("UNCONFIRMED", confirmed);
    }

    @Test
    void overduePlanByHoldingMovingOrCancellingAVisit() {
        List<String> settlements = List.of(
                "holding {\"on\":\"2023-08-07\"}",
                "postponement {\"reason\":\"no bus\"}",
                "cancellation {\"reason\":\"no bus\"}");
        for (String settlement : settlements) {
            Told told =
                    Office.report("visits", visit("PLANNED", "\"on\":\"2023-08-07\",\"reportedBy\":\"" + HOST + "\""));
            assertThat(Doubts.settlers(Doubts.only("OVERDUE_PLAN", told))).containsExactly(HOST);

            Told settled =
                    Office.command(told, settlement.split(" ", 2)[0], settlement.split(" ", 2)[1]);

            Doubts.none("OVERDUE_PLAN", settled);
            Office.command(settled, "withdrawal", "{\"reason\":\"the next one is planned for the same day\"}");
        }
    }

    @Test
    void overduePlanBySigningOrPlanningAnew() {
        Told planned =
                Office.report("agreements", agreement("SIGNING_PLANNED", ",\"signingPlan\":{\"on\":\"2023-08-08\"}"));
        assertThat(Doubts.settlers(Doubts.only("OVERDUE_PLAN", planned))).containsExactly(HOST);

        Told anew = Office.command(planned, "signing-plan", "{\"note\":\"once the governor has time\"}");

        Doubts.none("OVERDUE_PLAN", anew);
    }

    @Test
    void overduePlanByStartingACohort() {
        Told told = Office.report("programmes", """
                {"kind":"VOCATIONAL_TRAINING","facility":"%s","year":2023,
                 "cohorts":[{"skill":"WELDING","status":"PLANNED","from":"2023-08-09","counts":{"planned":20}}]}""".formatted(HOST));
        assertThat(Doubts.settlers(Doubts.only("OVERDUE_PLAN", told))).containsExactly(HOST);

        String cohort = told.body().at("/cohorts/0/id").asString();
        Told started = Office.command(told, "cohorts/" + cohort + "/start", "{\"counts\":{\"enrolled\":19}}");

        Doubts.none("OVERDUE_PLAN", started);
    }

    @Test
    void overdueFollowUpByDoingIt() {
        Told told = held("2023-08-21", "\"reportedBy\":\"" + HOST + "\"");
        Told agreed = Office.command(told, "follow-ups", "{\"what\":\"send the curriculum\",\"due\":\"2023-09-01\"}");
        var doubt = Doubts.only("OVERDUE_FOLLOW_UP", agreed);
        assertThat(doubt.path("detail").asString()).contains("send the curriculum", "2023-09-01");
        assertThat(Doubts.settlers(doubt)).contains(HOST);

        String followUp = agreed.body().at("/followUps/0/id").asString();
        Told done = Office.command(agreed, "follow-ups/" + followUp + "/completion", "{\"done\":\"2023-10-02\"}");

        Doubts.none("OVERDUE_FOLLOW_UP", done);
    }

    @Test
    void tagOutsideSchemeByCorrectingTheTag() {
        Told told =
                held("2026-01-12", "\"policyTags\":[{\"scheme\":\"AKSELERASI_13\"}],\"reportedBy\":\"" + HOST + "\"");

        assertThat(Doubts.settlers(Doubts.only("TAG_OUTSIDE_SCHEME", told))).containsExactly(HOST);

        Told corrected = Office.correct(
                told, "", "{\"policyTags\":[{\"scheme\":\"AKSI_15\"}],\"reason\":\"the scheme of this year\"}");

        Doubts.none("TAG_OUTSIDE_SCHEME", corrected);
    }

    @Test
    void lateReportByReturningTheMonthOrVerifyingIt() {
        Told submitted = submitted("2023-09");
        Told late = held("2023-09-11", "\"reportedBy\":\"" + HOST + "\"");
        assertThat(Doubts.settlers(Doubts.only("LATE_REPORT", late))).containsExactly(OFFICE);

        Told returned = Office.command(submitted, "return", "{\"reason\":\"a visit came late\"}");
        Doubts.none("LATE_REPORT", late);
        Told verified = Office.command(again(returned), "verification", "{}");
        Doubts.none("LATE_REPORT", late);

        Told later = held("2023-09-20", "\"reportedBy\":\"" + HOST + "\"");
        assertThat(Doubts.only("LATE_REPORT", later).path("detail").asString()).contains("was verified");
        Told reviewed = Office.command(verified, "verification", "{\"note\":\"seen\"}");

        Doubts.none("LATE_REPORT", later);
        assertThat(reviewed.body().at("/verification/records"))
                .isEqualTo(verified.body().at("/verification/records"));
        assertThat(reviewed.body().has("reviewedAt")).isTrue();
    }

    @Test
    void unmappedOtherByMappingItToACode() {
        Told told = held("2023-10-10", """
                "topics":["OTHER"],"otherTexts":{"topics":"batik dyes"},"reportedBy":"%s"
                """.formatted(HOST));

        var doubt = Doubts.only("UNMAPPED_OTHER", told);
        assertThat(doubt.path("detail").asString()).contains("batik dyes");
        assertThat(Doubts.settlers(doubt)).containsExactly(OFFICE);

        Told mapped = Office.correct(
                told,
                "",
                "{\"topics\":[\"INMATE_PRODUCTS\"],\"otherTexts\":null,\"reason\":\"there is a code for it\"}");

        Doubts.none("UNMAPPED_OTHER", mapped);
    }

    @Test
    void unmappedOtherAmongProposalsAndProposedFields() {
        Told session = held("2023-10-23", """
                "purposes":["BOARD_SESSION"],"boardSession":{"cases":3,"byProposalKind":{"OTHER":3}},
                "otherTexts":{"boardSession/byProposalKind":"leave for a wedding"},"reportedBy":"%s"
                """.formatted(HOST));
        Told evaluated = Office.command(
                signed("2023-10-24", ",\"otherTexts\":{}"),
                "evaluations",
                "{\"on\":\"2023-10-25\",\"fieldsToAdd\":[\"OTHER\"]}");

        assertThat(Doubts.only("UNMAPPED_OTHER", session).path("detail").asString())
                .contains("leave for a wedding");
        assertThat(Doubts.only("UNMAPPED_OTHER", evaluated).path("pointer").asString())
                .isEqualTo("/evaluations/0/fieldsToAdd");
    }

    /** The names of the tests above begin with the kinds. */
    @Test
    void noKindIsForgotten() {
        List<String> tests = Arrays.stream(getClass().getDeclaredMethods())
                .map(method -> method.getName().toUpperCase(Locale.ROOT))
                .toList();

        assertThat(Doubts.kinds())
                .hasSize(12)
                .allSatisfy(kind -> assertThat(tests).anyMatch(test -> test.startsWith(kind.replace("_", ""))));
    }

    private static Told held(String on, String members) {
        return Office.report("visits", visit("HELD", "\"on\":\"" + on + "\"," + members));
    }

    private static String visit(String status, String members) {
        String purposes = members.contains("\"purposes\"") ? "" : "\"purposes\":[\"STUDY_VISIT\"],";
        String topics = members.contains("\"topics\"") ? "" : "\"topics\":[\"SECURITY\"],";
        return """
                {"status":"%s",%s%s"hosts":[{"facility":"%s"}],"visitors":[{"facility":"%s"}],%s}""".formatted(status, purposes, topics, HOST, VISITOR, members);
    }

    private static Told signed(String on, String members) {
        return Office.report(
                "agreements", agreement("SIGNED", (on == null ? "" : ",\"signedOn\":\"" + on + "\"") + members));
    }

    private static String agreement(String status, String members) {
        return """
                {"kind":"FRAMEWORK","status":"%s","reportedBy":"%s","parties":[{"facility":"%s"},
                 {"organisation":{"name":"Pemerintah Kota Medan","kind":"REGIONAL_GOVERNMENT"}}]%s}""".formatted(status, HOST, HOST, members);
    }

    private static Told submitted(String month) {
        return Office.report("submissions", "{\"facility\":\"%s\",\"period\":\"%s\"}".formatted(HOST, month));
    }

    /** Submitted again after it was returned. */
    private static Told again(Told returned) {
        return Office.again(returned, "{\"facility\":\"%s\",\"period\":\"2023-09\"}".formatted(HOST));
    }
}
