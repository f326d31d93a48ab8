package id.sinergi.reporting.visible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.reference.ReferenceData;
import id.sinergi.reporting.counting.Scope;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** What an account with several roles decides: no more than by one of them. */
class VisibleTest {

    private static final Scope PURWOKERTO = Scope.facility("lapas-kelas-iia-purwokerto");
    private static final Scope BANJAR = Scope.facility("lapas-kelas-iib-banjar");

    private final Visible visible = new Visible(ReferenceData.bundled().directory());

    @AfterEach
    void goes() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoReportsElsewhereDecidesInItsOwnRegionAlone() {
        asks("regional-officer", "facility-reporter");

        assertThatCode(() -> visible.requireDecider(PURWOKERTO)).doesNotThrowAnyException();
        forbidden(BANJAR);
    }

    @Test
    void whoReadsEverythingDecidesInItsOwnRegionAlone() {
        asks("regional-officer", "national-viewer");

        assertThatCode(() -> visible.requireDecider(Scope.office("Jawa Tengah")))
                .doesNotThrowAnyException();
        forbidden(Scope.office("Jawa Barat"));
        forbidden(BANJAR);
        forbidden(Scope.NATION);
    }

    private void forbidden(Scope scope) {
        assertThatThrownBy(() -> visible.requireDecider(scope))
                .satisfies(refused -> assertThat(((Refusal) refused).type()).isEqualTo(ProblemType.FORBIDDEN));
    }

    /** As an officer of Jawa Tengah who has another role, and reports for Banjar where that is a reporter's. */
    private static void asks(String... roles) {
        Jwt token = Jwt.withTokenValue("test")
                .header("alg", "none")
                .subject("somebody")
                .issuedAt(Instant.EPOCH)
                .claim("regional_office", "Jawa Tengah")
                .claim("facilities", List.of(BANJAR.id()))
                .build();
        List<String> authorities =
                List.of(roles).stream().map(role -> "ROLE_" + role).toList();
        SecurityContextHolder.setContext(new SecurityContextImpl(new JwtAuthenticationToken(
                token, AuthorityUtils.createAuthorityList(authorities.toArray(String[]::new)), "somebody")));
    }
}
