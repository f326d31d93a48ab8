package id.sinergi.programme;

import static id.sinergi.programme.ProgrammeApi.body;
import static id.sinergi.programme.ProgrammeApi.pointers;
import static id.sinergi.programme.ProgrammeApi.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@TrainingServiceTest
class CorrectingTest {

    private final ProgrammeApi api;

    CorrectingTest(MockMvcTester http) {
        this.api = new ProgrammeApi(http);
    }

    @Test
    void countsAreCorrectedAfterTheMonthAndTheHistorySaysWhy() {
        JsonNode programme = api.report(Reports.REHABILITATION);

        JsonNode corrected = body(api.correct(programme, cohort(programme, 0), """
                {"counts":{"enrolled":61},"reason":"two were counted twice"}"""), 200);

        assertThat(corrected
                        .path("cohorts")
                        .path(0)
                        .path("counts")
                        .path("enrolled")
                        .asInt())
                .isEqualTo(61);
        assertThat(corrected.path("cohorts").path(0).path("dateInferred").asString())
                .isEqualTo("day of the statement");
        JsonNode history = history(corrected);
        assertThat(history.findValuesAsString("event"))
                .containsExactly("id.sinergi.programme.reported.v1", "id.sinergi.programme.corrected.v1");
        assertThat(history.path(1).path("reason").asString()).isEqualTo("two were counted twice");
    }

    @Test
    void aNewLengthMovesAnEndThatOnlyFollows() {
        JsonNode programme = api.report(Reports.TRAINING);

        JsonNode cohort = body(api.correct(programme, cohort(programme, 0), "{\"days\":14,\"reason\":\"longer\"}"), 200)
                .path("cohorts")
                .path(0);

        assertThat(cohort.path("until").asString()).isEqualTo("2025-09-03");
        assertThat(cohort.path("untilDerived").asBoolean()).isTrue();
    }

    @Test
    void theProgrammeItselfIsCorrectedAndHeldAgainstTheRules() {
        JsonNode programme = api.report(Reports.TRAINING);

        JsonNode corrected =
                body(api.correct(programme, "", "{\"title\":null,\"year\":2026,\"reason\":\"wrong letter\"}"), 200);

        assertThat(corrected.has("title")).isFalse();
        assertThat(corrected.path("year").asInt()).isEqualTo(2026);
        assertThat(corrected.path("cohorts")).isEqualTo(programme.path("cohorts"));
        assertThat(pointers(body(api.correct(corrected, "", "{\"kind\":\"MAGIC\",\"reason\":\"no\"}"), 422)))
                .containsExactly("/kind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "cohorts", "harvests", "followUps", "remarks", "withdrawalReason", "version"})
    void whatHasItsOwnCommandIsNotCorrected(String member) {
        JsonNode programme = api.report(Reports.TRAINING);

        assertThat(pointers(body(api.correct(programme, "", "{\"" + member + "\":[],\"reason\":\"no\"}"), 422)))
                .containsExactly("/" + member);
    }

    @Test
    void aCohortsStatusIsNotCorrected() {
        JsonNode programme = api.report(Reports.TRAINING);

        assertThat(pointers(body(
                        api.correct(programme, cohort(programme, 0), "{\"status\":\"ENDED\",\"reason\":\"no\"}"), 422)))
                .containsExactly("/status");
    }

    @Test
    void aWithdrawnProgrammeStaysReadableAndTakesNoCommands() {
        JsonNode programme = api.report(Reports.TRAINING);

        JsonNode withdrawn = body(api.command(programme, "withdrawal", "{\"reason\":\"reported twice\"}"), 200);

        assertThat(withdrawn.path("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.path("withdrawalReason").asString()).isEqualTo("reported twice");
        assertThat(api.get(withdrawn.path("id").asString()).path("cohorts")).hasSize(2);
        assertThat(history(withdrawn)).hasSize(2);
        assertThat(body(api.command(withdrawn, "cohorts", "{\"status\":\"PLANNED\"}"), 409)
                        .path("allowedCommands"))
                .isEmpty();
        body(api.command(withdrawn, "remarks", "{\"text\":\"why?\"}"), 409);
        body(api.correct(withdrawn, "", "{\"title\":\"x\",\"reason\":\"no\"}"), 409);
    }

    @Test
    void reporterAndOfficerTalkAndAgreeWhatIsToBeDone() {
        JsonNode programme = api.report(Reports.TRAINING);

        JsonNode asked = body(api.command(programme, "remarks", "{\"text\":\"Where is the letter?\"}"), 200);
        JsonNode agreed = body(
                api.command(
                        asked, "follow-ups", "{\"what\":\"send the letter\",\"who\":\"Lapas\",\"due\":\"2026-01\"}"),
                200);
        String id = agreed.path("followUps").path(0).path("id").asString();
        JsonNode done = body(api.command(agreed, "follow-ups/" + id + "/completion", "{\"done\":\"2025-11-20\"}"), 200);

        assertThat(done.path("remarks").path(0).path("by").asString()).isEqualTo("operator");
        assertThat(done.path("followUps").path(0).path("done").asString()).isEqualTo("2025-11-20");
        assertThat(pointers(body(api.command(done, "remarks", "{}"), 422))).contains("/text");
        body(api.command(done, "follow-ups", "{}"), 422);
    }

    @Test
    void tellsOfTagsOutsideTheirSchemeAndKeepsClaims() {
        JsonNode programme = api.report("""
                {"kind":"VOCATIONAL_TRAINING","facility":"lapas-kelas-iib-banjar","year":2024,
                 "policyTags":[{"scheme":"AKSI_15","number":2}],
                 "claims":[{"source":{"publisher":"Times Banjar"},"values":{"year":2025}}],
                 "followUps":[{"what":"ask for the year"}]}""");

        assertThat(warnings(programme)).containsExactly("TAG_OUTSIDE_SCHEME /policyTags/0");
        assertThat(programme.path("claims").path(0).path("values").path("year").asInt())
                .isEqualTo(2025);
        assertThat(programme.path("followUps").path(0).path("id").asString()).hasSize(36);
        assertThat(api.faults("""
                {"kind":"OTHER","facility":"lapas-kelas-iib-banjar","otherTexts":{"level":"x"},
                 "claims":[{"source":{"publisher":"Times Banjar"},"values":{"mood":"good"}}]}""")).containsExactlyInAnyOrder("/claims/0/values/mood", "/otherTexts/level");
    }

    private JsonNode history(JsonNode programme) {
        String uri = ProgrammeApi.PATH + "/" + programme.path("id").asString() + "/history";
        return body(api.http().get().uri(uri).exchange(), 200).path("items");
    }

    private static String cohort(JsonNode programme, int number) {
        return "cohorts/" + programme.path("cohorts").path(number).path("id").asString();
    }
}
