package id.sinergi.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ReportingApiTest {

    private static final String BANYUMAS_AGENCY = """
            {"organisation":{"name":"Dinas Kesehatan Kabupaten Banyumas","kind":"REGIONAL_AGENCY"}}""";

    private Client client;

    @BeforeEach
    void connect(@Autowired MockMvcTester http) {
        client = new Client(http);
    }

    @Test
    void answersAReportWithTheStoredAgreement() {
        MvcTestResult answer = client.post(Client.AGREEMENTS, Reports.signed());

        JsonNode agreement = client.body(answer, 201);
        assertThat(answer).headers().hasValue("ETag", "\"1\"").hasValue("Location", Client.path(agreement));
        assertThat(agreement.path("version").asInt()).isEqualTo(1);
        assertThat(agreement.path("warnings").isArray()).isTrue();
        assertThat(agreement.path("warnings")).isEmpty();
        JsonNode read = client.read(agreement);
        assertThat(read.path("signedOn").asString()).isEqualTo("2025-08-21");
        assertThat(read.path("parties").get(1).at("/organisation/regency").asString())
                .isEqualTo("33.02");
        assertThat(read.at("/validity/kind").asString()).isEqualTo("UNSTATED");
    }

    @Test
    void aDryRunSaysTheSameAndStoresNothing() {
        String title = "dry " + UUID.randomUUID();
        String report = Reports.with(Reports.signed(), "{\"title\":\"" + title + "\"}");
        UUID key = UUID.randomUUID();

        MvcTestResult answer = client.post(Client.AGREEMENTS + "?dryRun=true", report, key, null);

        assertThat(answer).headers().doesNotContainHeaders("Location", "ETag");
        JsonNode rehearsed = client.body(answer, 200);
        assertThat(rehearsed.propertyNames()).doesNotContain("id", "version", "createdAt", "recordedAt");
        assertThat(rehearsed.path("warnings").isArray()).isTrue();
        assertThat(client.get(Client.AGREEMENTS + "?limit=200", 200).toString()).doesNotContain(title);
        assertThat(client.post(Client.AGREEMENTS + "?dryRun=true", "{\"kind\":\"FRAMEWORK\"}"))
                .hasStatus(422);
        assertThat(client.post(Client.AGREEMENTS, Reports.signed(), key, null)).hasStatus(201);
    }

    @Test
    void keepsAScanBesideAnAgreement(@Autowired MockMvcTester http) {
        JsonNode agreement = client.reported(Reports.signed());
        String attachments = Client.path(agreement) + "/attachments";

        MvcTestResult added = http.post()
                .uri(attachments + "?kind=SCAN&fileName=PKS.pdf")
                .contentType("application/pdf")
                .content("%PDF-1.4 signed %%EOF")
                .exchange();

        assertThat(client.get(attachments, 200).path("items")).containsExactly(client.body(added, 201));
        assertThat(client.read(agreement).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void leavesUnknownWhatIsNotStated() {
        JsonNode agreement = client.reported("""
                {"kind":"FRAMEWORK","status":"EXPLORING","parties":[%s,%s]}""".formatted(Reports.PURWOKERTO, Reports.BANYUMAS));

        assertThat(agreement.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "version",
                        "createdAt",
                        "recordedAt",
                        "kind",
                        "status",
                        "parties",
                        "validity",
                        "warnings");
    }

    @Test
    void namesEveryRuleThatAReportBreaks() {
        assertThat(faults("""
                {"kind":"FRAMEWORK","status":"DRAFTED","parties":[{"facility":"lapas-nowhere","officeHeld":" "}],
                 "covered":[{"regionalOffice":"Atlantis"}],"fields":["MAGIC"],"signedOn":"2025-01-01",
                 "parent":{"title":"Another"},"policyTags":[{"scheme":"NONE"}],"reportedBy":"lapas-kelas-iib-banjar"}"""))
                .containsExactlyInAnyOrder(
                        "/parties",
                        "/parties/0/facility",
                        "/parties/0/officeHeld",
                        "/covered/0/regionalOffice",
                        "/fields/0",
                        "/signedOn",
                        "/parent",
                        "/policyTags/0/scheme",
                        "/reportedBy");
    }

    @Test
    void refusesAnAgreementThatConcernsNoneOfOurs() {
        assertThat(faults(Reports.with(
                        Reports.drafted(), "{\"parties\":[%s,%s]}".formatted(Reports.BANYUMAS, BANYUMAS_AGENCY))))
                .containsExactly("/parties");
        client.reported(Reports.with(
                Reports.drafted(),
                "{\"parties\":[%s,%s],\"covered\":[{\"regionalOffice\":\"Jawa Tengah\"}]}"
                        .formatted(Reports.BANYUMAS, BANYUMAS_AGENCY)));
    }

    @Test
    void refusesAPartyThatIsTwoAtOnce() {
        assertThat(faults(Reports.with(Reports.drafted(), """
                {"parties":[{"facility":"lapas-kelas-iia-purwokerto","regionalOffice":"Jawa Tengah"},%s]}""".formatted(Reports.BANYUMAS))))
                .containsExactly("/parties/0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SIGNED          | {'signedOn':'2199-01-01'}                     | /signedOn",
                "PROPOSED        | {'statedWeekday':'MONDAY'}                    | /statedWeekday",
                "DRAFTED         | {'dateInferred':'from the letter'}            | /dateInferred",
                "DRAFTED         | {'signingPlan':{'on':'2027-01'}}              | /signingPlan",
                "SIGNED          | {'signingPlan':{'on':'2027-01'}}              | /signingPlan",
                "SIGNING_PLANNED | {'evaluations':[{'recommendation':'RENEW'}]}  | /evaluations",
                "SIGNED          | {'terminationReason':'no more use'}           | /terminationReason",
                "TERMINATED      | {}                                            | /terminationReason",
                "SIGNED          | {'fields':[]}                                 | /fields",
                "SIGNED          | {'signedOn':'2025-08-21','validity':{'kind':'FIXED','until':'2025-08-20'}} | /validity/until",
                "SIGNED          | {'fields':['HEALTH','HEALTH']}                | /fields/1",
                "SIGNED          | {'evaluations':[{'on':'2199'}]}               | /evaluations/0/on",
                "SIGNED          | {'evaluations':[{'fieldsToAdd':['MAGIC']}]}   | /evaluations/0/fieldsToAdd/0",
                "SIGNED          | {'predecessor':{'id':'00000000-0000-0000-0000-000000000001'}} | /predecessor/id",
            })
    void refusesWhatTheStateDoesNotAllow(String status, String members, String pointer) {
        assertThat(faults(Reports.in(status, members.replace('\'', '"')))).containsExactly(pointer);
    }

    @Test
    void refusesATerminationBeforeTheSigning() {
        assertThat(faults(Reports.with(Reports.terminated(), "{\"terminatedOn\":\"2024-04-30\"}")))
                .containsExactly("/terminatedOn");
    }

    @Test
    void anImplementingAgreementNamesAFrameworkThatExists() {
        JsonNode framework = client.reported(Reports.signed());
        JsonNode implementing = client.reported(implementing(framework));

        assertThat(implementing.at("/parent/id").asString())
                .isEqualTo(framework.path("id").asString());
        assertThat(faults(implementing(implementing))).containsExactly("/parent/id");
        assertThat(faults(implementing(framework)
                        .replace(
                                framework.path("id").asString(),
                                UUID.randomUUID().toString())))
                .containsExactly("/parent/id");
        assertThat(faults(Reports.with(implementing(framework), "{\"parent\":{}}")))
                .containsExactly("/parent");
    }

    @Test
    void aPredecessorFromOutsideIsNamedByWhatIsKnownOfIt() {
        JsonNode numbered = client.reported(Reports.with(
                Reports.drafted(), "{\"predecessor\":{\"reference\":\"019.6/2023\",\"title\":\"Before\"}}"));
        JsonNode unnamed = client.reported(Reports.with(Reports.drafted(), "{\"predecessor\":{}}"));

        assertThat(client.read(numbered).at("/predecessor/reference").asString())
                .isEqualTo("019.6/2023");
        assertThat(client.read(unnamed).path("predecessor").isObject()).isTrue();
        assertThat(faults(Reports.with(Reports.drafted(), """
                {"predecessor":{"id":"%s","title":"Before"}}""".formatted(UUID.randomUUID()))))
                .containsExactly("/predecessor");
    }

    @Test
    void warnsOfDatesThatNeedACarefulReader() {
        JsonNode agreement = client.reported(Reports.with(Reports.signed(), """
                {"statedWeekday":"MONDAY","dateInferred":"the day of the statement",
                 "evaluations":[{"on":"2025-09-01","statedWeekday":"TUESDAY"},{}]}"""));

        assertThat(agreement
                        .path("warnings")
                        .valueStream()
                        .map(warning -> warning.path("code").asString() + " "
                                + warning.path("pointer").asString()))
                .containsExactly(
                        "DATE_INFERRED /signedOn",
                        "WEEKDAY_CONTRADICTION /signedOn",
                        "WEEKDAY_CONTRADICTION /evaluations/0/on",
                        "DATE_MISSING /evaluations/1/on");
        assertThat(warnings(Reports.signedAtAnUnknownDate())).containsExactly("DATE_MISSING");
        assertThat(warnings(Reports.drafted())).isEmpty();
        assertThat(warnings(Reports.in("SIGNING_PLANNED", "{}"))).isEmpty();
    }

    @Test
    void refusesHolesInLists() {
        assertThat(faults("""
                {"kind":null,"status":null,"parties":[null,null],"covered":[null],"attendees":[null],"fields":[null],
                 "evaluations":[null,{"findings":[null],"fieldsToAdd":[null]}],"policyTags":[null],"sources":[null],
                 "statedFigures":[null]}"""))
                .contains("/kind", "/status", "/parties", "/covered", "/fields", "/evaluations", "/policyTags");
    }

    @Test
    void givesTheFirstAnswerAgainForTheSameKey() {
        UUID key = UUID.randomUUID();
        String report = Reports.with(Reports.signed(), "{\"evaluations\":[{\"on\":\"2025-12\"}]}");
        String first = client.body(client.post(Client.AGREEMENTS, report, key, null), 201)
                .toString();

        assertThat(client.body(client.post(Client.AGREEMENTS, report, key, null), 201))
                .hasToString(first);
        client.body(client.post(Client.AGREEMENTS, Reports.drafted(), key, null), 422);
    }

    @Test
    void anUnknownAgreementIsNotFound() {
        client.get(Client.AGREEMENTS + "/" + UUID.randomUUID(), 404);
        client.get(Client.AGREEMENTS + "/not-an-id", 400);
    }

    private static String implementing(JsonNode parent) {
        return Reports.with(
                Reports.drafted(),
                "{\"kind\":\"IMPLEMENTING\",\"parent\":{\"id\":\"%s\"}}"
                        .formatted(parent.path("id").asString()));
    }

    private Iterable<String> faults(String report) {
        return client.body(client.post(Client.AGREEMENTS, report), 422)
                .path("errors")
                .findValuesAsString("pointer");
    }

    private Iterable<String> warnings(String report) {
        return client.reported(report).path("warnings").findValuesAsString("code");
    }
}
