package id.sinergi.programme;

import static id.sinergi.programme.ProgrammeApi.body;
import static id.sinergi.programme.ProgrammeApi.pointers;
import static id.sinergi.programme.ProgrammeApi.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@TrainingServiceTest
class CohortCommandsTest {

    private final ProgrammeApi api;

    CohortCommandsTest(MockMvcTester http) {
        this.api = new ProgrammeApi(http);
    }

    @Test
    void aFurtherCohortGetsItsIdAndTheNextPlace() {
        JsonNode programme = api.report(Reports.with("{\"sequence\":4,\"status\":\"PLANNED\"}"));

        MvcTestResult answer = api.command(programme, "cohorts", "{\"status\":\"RUNNING\",\"from\":\"2025-09-01\"}");

        JsonNode grown = body(answer, 200);
        assertThat(answer).headers().hasValue("ETag", "\"2\"");
        assertThat(grown.path("status").asString()).isEqualTo("RUNNING");
        assertThat(grown.path("cohorts").path(0))
                .isEqualTo(programme.path("cohorts").path(0));
        assertThat(grown.path("cohorts").path(1).path("sequence").asInt()).isEqualTo(5);
        assertThat(grown.path("cohorts").findValuesAsString("id")).doesNotHaveDuplicates();
    }

    @Test
    void aCohortIsAddedOnTheVersionThatWasRead() {
        String cohorts = ProgrammeApi.PATH + "/"
                + api.report(Reports.with("")).path("id").asString() + "/cohorts";

        body(api.post(cohorts, "{\"status\":\"PLANNED\"}", null, null), 428);
        body(api.post(cohorts, "{\"status\":\"PLANNED\"}", null, "\"7\""), 412);
    }

    @Test
    void pointsIntoTheBodyOfTheCommandThatBreaksARule() {
        JsonNode programme = api.report(Reports.with("{\"sequence\":1,\"status\":\"PLANNED\"}"));

        MvcTestResult answer = api.command(
                programme,
                "cohorts",
                "{\"sequence\":1,\"skill\":\"FLYING\",\"status\":\"ENDED\",\"from\":\"2025-08-21\",\"until\":\"2199\"}");

        assertThat(pointers(body(answer, 422))).containsExactlyInAnyOrder("/sequence", "/skill", "/until");
    }

    @Test
    void repeatingACommandGivesTheSameCohortAgain() {
        JsonNode programme = api.report(Reports.with(""));
        String cohorts = ProgrammeApi.PATH + "/" + programme.path("id").asString() + "/cohorts";
        UUID key = UUID.randomUUID();
        String cohort = "{\"status\":\"PLANNED\",\"counts\":{\"planned\":60}}";
        JsonNode first = body(api.post(cohorts, cohort, key, "\"1\""), 200);
        body(api.post(cohorts, cohort, null, "\"2\""), 200);

        assertThat(body(api.post(cohorts, cohort, key, "\"1\""), 200)).isEqualTo(first);
        assertThat(api.get(programme.path("id").asString()).path("cohorts")).hasSize(2);
    }

    @Test
    void aPlannedCohortBeginsWithWhatIsKnownByThen() {
        JsonNode programme = api.report(Reports.with("""
                {"status":"PLANNED","from":"2025-09","dateInferred":"announced","counts":{"planned":60,"quota":50}}"""));

        JsonNode running = body(start(programme, 0, """
                {"from":"2025-11-03","statedWeekday":"MONDAY","days":90,"counts":{"enrolled":58}}"""), 200);

        JsonNode cohort = running.path("cohorts").path(0);
        assertThat(running.path("status").asString()).isEqualTo("RUNNING");
        assertThat(cohort.path("status").asString()).isEqualTo("RUNNING");
        assertThat(cohort.path("until").asString()).isEqualTo("2026-01-31");
        assertThat(cohort.path("untilDerived").asBoolean()).isTrue();
        assertThat(cohort.has("dateInferred")).isFalse();
        assertThat(cohort.path("counts").toString()).isEqualTo("{\"quota\":50,\"planned\":60,\"enrolled\":58}");
        assertThat(warnings(running)).isEmpty();
    }

    @Test
    void aCohortDoesNotBeginInTheFuture() {
        JsonNode planned = api.report(Reports.with("{\"status\":\"POSTPONED\",\"from\":\"2199-01-01\"}"));

        assertThat(pointers(body(start(planned, 0, "{}"), 422))).containsExactly("/from");
        assertThat(warnings(body(start(planned, 0, "{\"from\":\"2025-08-20\",\"statedWeekday\":\"FRIDAY\"}"), 200)))
                .containsExactly("WEEKDAY_CONTRADICTION /cohorts/0/from");
    }

    @Test
    void aRunningCohortDoesNotBeginAgain() {
        JsonNode programme = api.report(Reports.REHABILITATION);

        JsonNode refused = body(start(programme, 0, "{}"), 409);

        assertThat(refused.path("state").asString()).isEqualTo("RUNNING");
        assertThat(refused.path("allowedCommands")).isEmpty();
    }

    @Test
    void anUnknownCohortIsNotFound() {
        JsonNode programme = api.report(Reports.REHABILITATION);

        body(api.command(programme, "cohorts/" + UUID.randomUUID() + "/start", "{}"), 404);
        body(api.command(programme, "cohorts/first/start", "{}"), 400);
    }

    private MvcTestResult start(JsonNode programme, int cohort, String body) {
        String id = programme.path("cohorts").path(cohort).path("id").asString();
        return api.command(programme, "cohorts/" + id + "/start", body);
    }
}
