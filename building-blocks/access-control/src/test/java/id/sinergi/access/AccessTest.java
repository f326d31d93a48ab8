package id.sinergi.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
        classes = AccessTest.Service.class,
        properties = {"management.endpoints.web.exposure.include=health,metrics", "spring.main.banner-mode=off"})
@AutoConfigureMockMvc
class AccessTest {

    static final Tokens TOKENS = new Tokens();

    @Autowired
    private MockMvcTester http;

    @Test
    void withoutATokenItIs401WithAChallengeAndAProblem() {
        assertThat(http.get().uri("/api/v1/mine"))
                .hasStatus(401)
                .hasContentType("application/problem+json")
                .containsHeader("WWW-Authenticate")
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:sinergi:problem:unauthenticated");
    }

    @Test
    void anExpiredTokenAndOneOfAnotherKeyAreNone() {
        Instant past = Instant.now().minus(Duration.ofHours(1));
        String expired = TOKENS.with(
                "operator", claims -> claims.issuedAt(past.minusSeconds(60)).expiresAt(past));

        assertThat(asked("/api/v1/mine", expired)).hasStatus(401);
        assertThat(asked("/api/v1/mine", new Tokens().with("operator", _ -> {})))
                .hasStatus(401);
        assertThat(asked("/api/v1/mine", "eyJhbGciOiJub25lIn0.eyJyb2xlcyI6WyJvcGVyYXRvciJdfQ."))
                .hasStatus(401)
                .hasContentType("application/problem+json");
    }

    @Test
    void aTokenThatNeverEndsIsNone() {
        assertThat(asked("/api/v1/mine", TOKENS.with("operator", claims -> claims.claims(all -> all.remove("exp")))))
                .hasStatus(401);
    }

    @Test
    void aParameterOfControlCharactersIsRefusedAsMalformed() {
        assertThat(http.get()
                        .uri("/api/v1/mine")
                        .header("Authorization", "Bearer " + TOKENS.with("operator", _ -> {}))
                        .param("note\u0000\n", "1"))
                .hasStatus(400)
                .hasContentType("application/problem+json");
    }

    @Test
    void aTokenOfAnotherIssuerIsNone() {
        assertThat(asked("/api/v1/mine", TOKENS.with("operator", claims -> claims.issuer("https://other.test"))))
                .hasStatus(401);
    }

    @Test
    void aTokenOfNoAccountOrWithRolesThatAreNoneIsNone() {
        assertThat(asked("/api/v1/mine", TOKENS.with("operator", claims -> claims.claims(all -> all.remove("sub")))))
                .hasStatus(401);
        assertThat(asked("/api/v1/mine", TOKENS.with("operator", claims -> claims.subject(" "))))
                .hasStatus(401);
        assertThat(asked("/api/v1/mine", TOKENS.with("-", claims -> claims.claim("roles", List.of("operator", 7)))))
                .hasStatus(401)
                .hasContentType("application/problem+json");
        assertThat(asked("/api/v1/mine", TOKENS.with("-", claims -> claims.claim("roles", 7))))
                .hasStatus(403);
    }

    @Test
    void thePageOfErrorsIsNoAddress() {
        assertThat(http.get().uri("/error")).hasStatus(401);
    }

    @Test
    void aTokenIsTakenFromTheHeaderAlone() {
        String token = TOKENS.with("operator", _ -> {});

        assertThat(http.get().uri("/api/v1/mine?access_token=" + token)).hasStatus(401);
        assertThat(http.post()
                        .uri("/api/v1/mine")
                        .contentType("application/x-www-form-urlencoded")
                        .content("access_token=" + token))
                .hasStatus(401);
    }

    @Test
    void claimsBecomeTheScope() {
        assertThat(asked(
                        "/api/v1/mine",
                        TOKENS.with(
                                "facility-reporter",
                                claims -> claims.claim("facilities", List.of("lapas-a", "lapas-b")))))
                .bodyJson()
                .isLenientlyEqualTo("{\"facilities\":[\"lapas-a\",\"lapas-b\"],\"nation\":false,\"operator\":false}");
        assertThat(asked(
                        "/api/v1/mine",
                        TOKENS.with("regional-officer", claims -> claims.claim("regional_office", "Jawa Tengah"))))
                .bodyJson()
                .isLenientlyEqualTo("{\"facilities\":[],\"regionalOffice\":\"Jawa Tengah\"}");
        assertThat(asked("/api/v1/mine", TOKENS.with("national-viewer", _ -> {})))
                .bodyJson()
                .isLenientlyEqualTo("{\"facilities\":[],\"nation\":true,\"operator\":false}");
        assertThat(asked("/api/v1/mine", TOKENS.with("operator", _ -> {})))
                .bodyJson()
                .isLenientlyEqualTo("{\"subject\":\"somebody\",\"nation\":false,\"operator\":true}");
    }

    @Test
    void aClaimWithoutItsRoleMeansNothing() {
        assertThat(asked(
                        "/api/v1/mine",
                        TOKENS.with(
                                "national-viewer",
                                claims -> claims.claim("facilities", List.of("lapas-a"))
                                        .claim("regional_office", "Jawa Tengah"))))
                .bodyJson()
                .isLenientlyEqualTo("{\"facilities\":[],\"nation\":true}");
    }

    @Test
    void anEmptyClaimNamesNobody() {
        assertThat(asked("/api/v1/mine", TOKENS.with("facility-reporter", claims -> claims.claim("facilities", ""))))
                .bodyJson()
                .isLenientlyEqualTo("{\"facilities\":[]}");
        assertThat(asked(
                        "/api/v1/mine", TOKENS.with("regional-officer", claims -> claims.claim("regional_office", ""))))
                .bodyJson()
                .extractingPath("$.regionalOffice")
                .isNull();
    }

    @Test
    void withoutARoleOfSinergiItIs403() {
        assertThat(asked("/api/v1/mine", TOKENS.with("admin", _ -> {})))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:sinergi:problem:forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"services", "them"})
    void whatIsBetweenServicesIsForThemAndTheOperator(String what) {
        String path = "/api/v1/between/" + what;
        assertThat(asked(path, TOKENS.with("service", _ -> {}))).hasStatusOk();
        assertThat(asked(path, TOKENS.with("operator", _ -> {}))).hasStatusOk();
        assertThat(asked(path, TOKENS.with("national-viewer", _ -> {}))).hasStatus(403);
        assertThat(asked("/api/v1/mine", TOKENS.with("service", _ -> {}))).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"})
    void whatIsOperatorsIsClosedToOthersWhateverTheVerb(String verb) {
        for (String role : List.of("facility-reporter", "regional-officer", "national-viewer", "service")) {
            assertThat(http.method(HttpMethod.valueOf(verb))
                            .uri("/api/v1/operators")
                            .header("Authorization", "Bearer " + TOKENS.with(role, _ -> {})))
                    .hasStatus(403);
        }
        assertThat(asked("/api/v1/operators", TOKENS.with("operator", _ -> {}))).hasStatusOk();
    }

    @Test
    void healthIsOpenAndTheRestOfTheActuatorTheOperators() {
        assertThat(http.get().uri("/actuator/health")).hasStatusOk();
        assertThat(http.get().uri("/actuator/metrics")).hasStatus(401);
        assertThat(asked("/actuator/metrics", TOKENS.with("national-viewer", _ -> {})))
                .hasStatus(403);
        assertThat(asked("/actuator/metrics", TOKENS.with("operator", _ -> {}))).hasStatusOk();
    }

    @Test
    void noForeignPageReadsAnAnswer() {
        assertThat(http.get()
                        .uri("/api/v1/mine")
                        .header("Origin", "https://elsewhere.test")
                        .header("Authorization", "Bearer " + TOKENS.with("operator", _ -> {})))
                .doesNotContainHeader("Access-Control-Allow-Origin")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }

    private MvcTestResult asked(String path, String token) {
        return http.get().uri(path).header("Authorization", "Bearer " + token).exchange();
    }

    @EnableAutoConfiguration
    static class Service {

        @Bean
        JwtDecoder jwtDecoder(OAuth2TokenValidator<Jwt> besides) throws JOSEException {
            var decoder = NimbusJwtDecoder.withPublicKey(TOKENS.publicKey().toRSAPublicKey())
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(Tokens.ISSUER), besides));
            return decoder;
        }

        @Bean
        ServicesOnly servicesOnly() {
            return new ServicesOnly(List.of("/api/v1/between/services/**", "/api/v1/between/them"));
        }

        @Bean
        OperatorsOnly operatorsOnly() {
            return new OperatorsOnly(List.of("/api/v1/operators/**"));
        }

        @Bean
        Mine mine() {
            return new Mine();
        }
    }

    @RestController
    static class Mine {

        @GetMapping("/api/v1/mine")
        Scope mine() {
            return CurrentScope.get();
        }

        @GetMapping({"/api/v1/between/services", "/api/v1/between/them", "/api/v1/operators"})
        Map<String, String> notForAll() {
            return Map.of();
        }
    }
}
