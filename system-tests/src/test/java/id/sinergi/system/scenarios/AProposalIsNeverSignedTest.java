package id.sinergi.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.system.Http;
import id.sinergi.system.Sinergi;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Talks become a proposal, a signing is even planned, and then nothing happens: no number ever counts it, the plan that
 * has gone by is listed for who can settle it, and what cannot happen to it is refused.
 */
@ExtendWith(Sinergi.class)
class AProposalIsNeverSignedTest {

    private static final String FACILITY = "lapas-kelas-iia-jambi";

    @Test
    void countsNothingAndIsListedUntilItIsWithdrawn() {
        Told exploring = Office.report("agreements", """
                {"kind":"FRAMEWORK","status":"EXPLORING",
                 "parties":[{"facility":"%s"},{"organisation":{"name":"Universitas Jambi","kind":"UNIVERSITY"}}]}""".formatted(FACILITY));
        Told proposed = Office.command(
                exploring, "proposal", "{\"title\":\"Legal aid by students\",\"fields\":[\"LEGAL_AID\"]}");
        Told planned = Office.command(proposed, "signing-plan", "{\"on\":\"2025-06-12\"}");

        awaitMarks(planned, List.of("OVERDUE_PLAN"));
        JsonNode year = Office.facility(FACILITY, "2025");
        assertThat(year.at("/measures/agreementsSigned").asLong()).isZero();
        assertThat(year.at("/measures/agreementsInForce").asLong()).isZero();
        assertThat(year.at("/measures/agreementsValidityUnstated").asLong()).isZero();
        assertThat(year.path("undated").asLong()).isZero();

        Http.Answer refused = Office.refused(planned, "evaluations", "{\"on\":\"2025-07\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("state").asString()).isEqualTo("SIGNING_PLANNED");
        assertThat(refused.body().path("allowedCommands").toString())
                .contains("signing")
                .doesNotContain("evaluations");

        Told withdrawn = Office.command(planned, "withdrawal", "{\"reason\":\"the university has other plans\"}");

        awaitMarks(withdrawn, List.of());
        assertThat(Office.read(withdrawn).status()).isEqualTo("WITHDRAWN");
        assertThat(Office.history(withdrawn).stream()
                        .map(entry -> entry.path("version").asLong()))
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(Office.history(withdrawn).getLast().path("reason").asString())
                .isEqualTo("the university has other plans");
    }

    private static void awaitMarks(Told record, List<String> kinds) {
        Awaitility.await("marks of the proposal")
                .untilAsserted(() -> assertThat(Office.marks(record, FACILITY)).containsExactlyElementsOf(kinds));
    }
}
