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
        assertThat(refused.path("allowedCommands").valueStream().map(JsonNode::asString))
                .containsExactly("completion", "cancellation");
    }

    @Test
    void anUnknownCohortIsNotFound() {
        JsonNode programme = api.report(Reports.REHABILITATION);

        body(api.command(programme, "cohorts/" + UUID.randomUUID() + "/start", "{}"), 404);
        body(api.command(programme, "cohorts/first/start", "{}"), 400);
    }

    @Test
    void aRunningCohortEndsWithWhatIsKnownByThen() {
        JsonNode programme = api.report(Reports.REHABILITATION);

        JsonNode ended = body(step(programme, 0, "completion", """
                {"until":"2025-10-21","counts":{"completed":58,"withdrawn":{"EARLY_RELEASE":5},
                   "on":{"withdrawn":"2025-09-30"}},
                 "certificates":[{"kind":"REHABILITATION","count":58,"on":"2025-10-22","validity":"P3Y"}]}"""), 200);

        JsonNode cohort = ended.path("cohorts").path(0);
        assertThat(cohort.path("status").asString()).isEqualTo("ENDED");
        assertThat(cohort.path("until").asString()).isEqualTo("2025-10-21");
        assertThat(cohort.path("counts").path("enrolled").asInt()).isEqualTo(63);
        assertThat(cohort.path("counts").path("on").path("withdrawn").asString())
                .isEqualTo("2025-09-30");
        assertThat(cohort.path("certificates").path(0).path("validity").asString())
                .isEqualTo("P3Y");
        assertThat(body(step(ended, 0, "cancellation", "{\"reason\":\"flood\"}"), 409)
                        .path("allowedCommands"))
                .isEmpty();
    }

    @Test
    void aCohortDoesNotEndInTheFutureNorBeforeItHasBegun() {
        JsonNode programme = api.report(Reports.with("""
                {"status":"RUNNING","from":"2025-08-21","days":3660},{"status":"PLANNED"}"""));

        assertThat(pointers(body(step(programme, 0, "completion", "{}"), 422))).containsExactly("/days");
        assertThat(pointers(body(step(programme, 0, "completion", "{\"until\":\"2025-08-20\"}"), 422)))
                .containsExactly("/until");
        body(step(programme, 1, "completion", "{}"), 409);
    }

    @Test
    void aPlannedCohortIsPutOffTwiceAndCancelled() {
        JsonNode planned = api.report(Reports.with("{\"status\":\"PLANNED\",\"from\":\"2026-01-05\",\"days\":10}"));

        JsonNode once =
                body(step(planned, 0, "postponement", "{\"from\":\"2026-02-02\",\"reason\":\"no instructor\"}"), 200);
        JsonNode twice = body(step(once, 0, "postponement", "{\"reason\":\"flood\"}"), 200);
        JsonNode cancelled = body(step(twice, 0, "cancellation", "{\"reason\":\"no room\"}"), 200);

        assertThat(once.path("cohorts").path(0).path("until").asString()).isEqualTo("2026-02-11");
        assertThat(once.path("status").asString()).isEqualTo("PLANNED");
        assertThat(twice.path("cohorts").path(0).has("from")).isFalse();
        assertThat(twice.path("cohorts").path(0).path("postponements").findValuesAsString("reason"))
                .containsExactly("no instructor", "flood");
        assertThat(cancelled.path("status").asString()).isEqualTo("CANCELLED");
        assertThat(cancelled.path("cohorts").path(0).path("cancellationReason").asString())
                .isEqualTo("no room");
    }

    @Test
    void whoPutsOffOrCancelsSaysWhy() {
        JsonNode planned = api.report(Reports.with("{\"status\":\"PLANNED\"}"));

        assertThat(pointers(body(step(planned, 0, "postponement", "{\"from\":\"2026-02-02\"}"), 422)))
                .containsExactly("/reason");
        assertThat(pointers(body(step(planned, 0, "cancellation", "{\"reason\":\" \"}"), 422)))
                .contains("/reason");
    }

    @Test
    void nobodyCompletesWhatHasNotBegun() {
        assertThat(api.faults(Reports.with("{\"status\":\"PLANNED\",\"counts\":{\"planned\":9,\"completed\":8}}")))
                .containsExactly("/cohorts/0/counts/completed");
    }

    private MvcTestResult step(JsonNode programme, int cohort, String command, String body) {
        String id = programme.path("cohorts").path(cohort).path("id").asString();
        return api.command(programme, "cohorts/" + id + "/" + command, body);
    }

    private MvcTestResult start(JsonNode programme, int cohort, String body) {
        return step(programme, cohort, "start", body);
    }
}
