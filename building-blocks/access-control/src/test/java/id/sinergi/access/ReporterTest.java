package id.sinergi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.report.InvalidReport;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A reporter of lapas-a reports. */
class ReporterTest {

    @BeforeEach
    void reports() {
        reportsFor("lapas-a");
    }

    private static void reportsFor(String... facilities) {
        Jwt token = Jwt.withTokenValue("test")
                .header("alg", "none")
                .subject("somebody")
                .issuedAt(Instant.EPOCH)
                .claim("facilities", List.of(facilities))
                .build();
        SecurityContextHolder.getContext()
                .setAuthentication(new JwtAuthenticationToken(
                        token, AuthorityUtils.createAuthorityList("ROLE_facility-reporter"), "somebody"));
    }

    @AfterEach
    void goes() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void itsOwnIsMeantWhereNobodyIsStated() {
        assertThat(Reporter.of(null, List.of("lapas-a", "lapas-b"))).isEqualTo("lapas-a");
        assertThat(Reporter.of("lapas-a", List.of("lapas-a", "lapas-b"))).isEqualTo("lapas-a");
    }

    @Test
    void reportsForNobodyElseEvenWhereItTakesPart() {
        forbidden(() -> Reporter.of("lapas-b", List.of("lapas-a", "lapas-b")), "Only lapas-b");
    }

    @Test
    void reportsNothingInWhichItsOwnTakesNoPart() {
        forbidden(() -> Reporter.of(null, List.of("lapas-b")), "does not take part");
        forbidden(() -> Reporter.of("lapas-a", List.of("lapas-b")), "does not take part");
    }

    @Test
    void saysForWhichItReportsWhereSeveralOfItsOwnTakePart() {
        reportsFor("lapas-a", "lapas-b", "lapas-c");

        assertThatThrownBy(() -> Reporter.of(null, List.of("lapas-b", "lapas-a", "lapas-d")))
                .isInstanceOfSatisfying(
                        InvalidReport.class,
                        refused -> assertThat(refused.faults())
                                .containsExactly(new InvalidReport.Fault(
                                        "/reportedBy",
                                        "you report for several of the parties: name one of lapas-a, lapas-b")));
        assertThat(Reporter.of("lapas-b", List.of("lapas-b", "lapas-a"))).isEqualTo("lapas-b");
    }

    private static void forbidden(ThrowingCallable attempt, String detail) {
        assertThatThrownBy(attempt)
                .hasMessageContaining(detail)
                .satisfies(refused -> assertThat(((Refusal) refused).type()).isEqualTo(ProblemType.FORBIDDEN));
    }
}
