package id.sinergi.programme;

import static id.sinergi.programme.ProgrammeApi.body;
import static id.sinergi.programme.ProgrammeApi.pointers;
import static id.sinergi.programme.ProgrammeApi.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@TrainingServiceTest
class ReportingTest {

    private final ProgrammeApi api;

    ReportingTest(MockMvcTester http) {
        this.api = new ProgrammeApi(http);
    }

    @Test
    void answersAReportWithTheStoredProgramme() {
        MvcTestResult answer = api.post(ProgrammeApi.PATH, Reports.TRAINING, null, null);

        JsonNode programme = body(answer, 201);
        String id = programme.path("id").asString();
        assertThat(answer).headers().hasValue("ETag", "\"1\"");
        assertThat(answer.getResponse().getHeader("Location")).isEqualTo(ProgrammeApi.PATH + "/" + id);
        assertThat(programme.path("version").asInt()).isEqualTo(1);
        assertThat(programme.path("status").asString()).isEqualTo("RUNNING");
        assertThat(api.get(id).path("cohorts")).isEqualTo(programme.path("cohorts"));
    }

    @Test
    void aDryRunSaysTheSameAndStoresNothing() {
        String dry = ProgrammeApi.PATH + "?dryRun=true";
        String title = "dry " + UUID.randomUUID();
        String report = Reports.TRAINING.replace("Certified vocational training", title);
        UUID key = UUID.randomUUID();

        MvcTestResult answer = api.post(dry, report, key, null);

        assertThat(answer).headers().doesNotContainHeaders("Location", "ETag");
        JsonNode rehearsed = body(answer, 200);
        assertThat(rehearsed.propertyNames()).doesNotContain("id", "version", "createdAt", "recordedAt");
        assertThat(warnings(rehearsed))
                .containsExactly("DATE_INFERRED /cohorts/0/from", "DATE_INFERRED /cohorts/1/from");
        assertThat(api.list("?limit=200").toString()).doesNotContain(title);
        assertThat(pointers(body(api.post(dry, "{}", null, null), 422))).contains("/kind");
        assertThat(body(api.post(ProgrammeApi.PATH, Reports.TRAINING, key, null), 201)
                        .has("id"))
                .isTrue();
    }

    @Test
    void keepsAnAttendanceListBesideAProgramme(@Autowired MockMvcTester http) {
        String id = api.report(Reports.TRAINING).path("id").asString();

        MvcTestResult added = http.post()
                .uri(ProgrammeApi.PATH + "/" + id + "/attachments?kind=ATTENDANCE_LIST&fileName=hadir.pdf")
                .contentType("application/pdf")
                .content("%PDF-1.4 present %%EOF")
                .exchange();

        assertThat(api.get(id + "/attachments").path("items")).containsExactly(body(added, 201));
        assertThat(api.get(id).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void takesACertifiedTrainingWhoseCohortsAddUpToTheStatedTotal() {
        JsonNode programme = api.report(Reports.TRAINING);

        JsonNode cohort = programme.path("cohorts").path(1);
        assertThat(cohort.path("id").asString()).hasSize(36);
        assertThat(cohort.path("sequence").asInt()).isEqualTo(2);
        assertThat(cohort.path("until").asString()).isEqualTo("2025-09-01");
        assertThat(cohort.path("untilDerived").asBoolean()).isTrue();
        assertThat(warnings(programme))
                .containsExactly("DATE_INFERRED /cohorts/0/from", "DATE_INFERRED /cohorts/1/from");
    }

    @Test
    void marksATotalThatIsStatedForARehabilitationOfFewer() {
        JsonNode programme = api.report(Reports.REHABILITATION);

        assertThat(warnings(programme))
                .containsExactly("DATE_INFERRED /cohorts/0/from", "SUM_MISMATCH /statedFigures/0");
        assertThat(programme.path("warnings").path(1).path("detail").asString()).contains("160", "123");
        assertThat(programme.path("cohorts").path(1).has("from")).isFalse();
    }

    @Test
    void marksABasisThatTheProgrammeAndItsCohortsStateDifferently() {
        JsonNode programme = api.report("""
                {"kind":"SOCIAL_REHABILITATION","facility":"lapas-kelas-iib-banjar","counts":{"enrolled":130,"target":120},
                 "cohorts":[{"status":"RUNNING","from":"2025-08-21","counts":{"enrolled":63}}]}""");

        assertThat(warnings(programme)).containsExactly("SUM_MISMATCH /counts/enrolled");
    }

    @Test
    void marksACohortThatHasBegunOnAnUnknownOrContradictoryDay() {
        JsonNode programme = api.report(Reports.with("""
                {"status":"PLANNED"},{"status":"ENDED"},
                {"status":"ENDED","from":"2025-08-21","statedWeekday":"MONDAY"}"""));

        assertThat(warnings(programme))
                .containsExactly("DATE_MISSING /cohorts/1/from", "WEEKDAY_CONTRADICTION /cohorts/2/from");
    }

    @Test
    void namesEveryRuleThatAReportBreaks() {
        assertThat(api.faults("""
                {"kind":"MAGIC","level":"A","facility":"lapas-nowhere","year":1492,
                 "partners":[{"regionalOffice":"Atlantis"}],
                 "sendingFacilities":[{"facility":"lapas-kelas-iib-ciamis"},
                   {"facility":"lapas-kelas-iib-ciamis","count":-1}],
                 "policyTags":[{"scheme":"NONE"}],"reportedBy":"Jawa Barat",
                 "counts":{"enrolled":-1,"withdrawn":{"BOREDOM":1}},
                 "cohorts":[
                   {"sequence":1,"skill":"FLYING","status":"RUNNING","from":"2199-01-01","until":"2198-01-01","days":0},
                   {"sequence":1,"kind":"MAGIC","status":"CANCELLED","hours":0},
                   {"status":"PLANNED","cancellationReason":"rain"},
                   {"counts":{"planned":5,"bySex":{"planned":{"MALE":3,"FEMALE":3}}}}]}"""))
                .containsExactlyInAnyOrder(
                        "/kind",
                        "/level",
                        "/facility",
                        "/year",
                        "/partners/0/regionalOffice",
                        "/sendingFacilities/1/facility",
                        "/sendingFacilities/1/count",
                        "/policyTags/0/scheme",
                        "/reportedBy",
                        "/counts/enrolled",
                        "/counts/withdrawn",
                        "/counts/withdrawn/BOREDOM",
                        "/cohorts/0/skill",
                        "/cohorts/0/from",
                        "/cohorts/0/until",
                        "/cohorts/0/days",
                        "/cohorts/1/sequence",
                        "/cohorts/1/kind",
                        "/cohorts/1/cancellationReason",
                        "/cohorts/1/hours",
                        "/cohorts/2/cancellationReason",
                        "/cohorts/3/status",
                        "/cohorts/3/counts/bySex/planned");
    }

    @Test
    void refusesWhatIsEmptyOrHasHoles() {
        assertThat(api.faults("{}")).containsExactlyInAnyOrder("/kind", "/facility");
        assertThat(api.faults("""
                {"kind":null,"facility":null,"counts":null,"partners":[null],"agreements":[null],"policyTags":[null],
                 "sendingFacilities":[null],"statedFigures":[null],"sources":[null],"cohorts":[null,{"status":null}]}"""))
                .containsOnly(
                        "/kind",
                        "/facility",
                        "/partners",
                        "/partners/0",
                        "/agreements",
                        "/policyTags",
                        "/sendingFacilities",
                        "/statedFigures",
                        "/sources",
                        "/cohorts");
    }

    @Test
    void refusesWhatOnlyTheServiceGives() {
        String report = Reports.with(
                        "{\"id\":\"" + UUID.randomUUID() + "\",\"status\":\"PLANNED\",\"untilDerived\":true}")
                .replace("\"year\":2025", "\"status\":\"RUNNING\"");

        assertThat(pointers(body(api.post(ProgrammeApi.PATH, report, null, null), 400)))
                .containsExactlyInAnyOrder("/status", "/cohorts/0/id", "/cohorts/0/untilDerived");
    }

    @ParameterizedTest
    @CsvSource({"'\"year\":2025','\"year\":\"2025\"'", "'\"enrolled\":63','\"enrolled\":63.5'", "PLANNED,SOON"})
    void refusesWhatIsNotOfItsForm(String right, String wrong) {
        body(api.post(ProgrammeApi.PATH, Reports.REHABILITATION.replace(right, wrong), null, null), 400);
    }

    @Test
    void namesAnAgreementEitherByIdOrByWhatASourceCallsIt() {
        String named = "\"agreements\":[{\"reference\":\"PKS/2025/1\"}],\"year\":2025";
        String twice = named.replace("{\"ref", "{\"id\":\"" + UUID.randomUUID() + "\",\"ref");

        assertThat(api.report(Reports.TRAINING.replace("\"year\":2025", named)).path("agreements"))
                .hasSize(1);
        assertThat(api.faults(Reports.TRAINING.replace("\"year\":2025", twice))).hasSize(1);
    }

    @Test
    void givesTheFirstAnswerAgainForTheSameKey() {
        UUID key = UUID.randomUUID();
        String first = body(api.post(ProgrammeApi.PATH, Reports.TRAINING, key, null), 201)
                .toString();

        assertThat(body(api.post(ProgrammeApi.PATH, Reports.TRAINING, key, null), 201))
                .hasToString(first);
        assertThat(body(api.post(ProgrammeApi.PATH, Reports.REHABILITATION, key, null), 422)
                        .path("type")
                        .asString())
                .endsWith("key-reused");
    }
}
