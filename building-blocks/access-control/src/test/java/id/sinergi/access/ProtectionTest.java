package id.sinergi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What a service does about clients that send too much, and about foreign pages. */
@SpringBootTest(
        classes = AccessTest.Service.class,
        properties = {
            "spring.main.banner-mode=off",
            "sinergi.access.origins=https://portal.test",
            "sinergi.limits.account-per-second=1",
            "sinergi.limits.account-burst=20",
            "sinergi.limits.address-per-second=1",
            "sinergi.limits.address-burst=20"
        })
@AutoConfigureMockMvc
class ProtectionTest {

    private static final Tokens TOKENS = AccessTest.TOKENS;
    private static final String MINE = "/api/v1/mine";

    @Autowired
    private MockMvcTester http;

    @Test
    void anAccountThatSendsTooMuchIsAskedToWait() {
        String token = of("viewer", "national-viewer");

        assertThat(untilRefused(() -> asked(token, "192.0.2.1")))
                .hasStatus(429)
                .hasContentType("application/problem+json")
                .hasHeader("Retry-After", "1")
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:sinergi:problem:too-many-requests");
        assertThat(asked(of("other viewer", "national-viewer"), "192.0.2.1")).hasStatusOk();
    }

    @Test
    void operatorsAreNotHeldUp() {
        String token = of("operator", "operator");

        assertThat(Stream.generate(() -> asked(token, "192.0.2.2")).limit(60))
                .allSatisfy(answer -> assertThat(answer).hasStatusOk());
    }

    @Test
    void anAddressThatSendsTooMuchWithoutATokenIsAskedToWaitAndItsAccountsAreNot() {
        assertThat(untilRefused(
                        () -> http.get().uri(MINE).with(from("192.0.2.3")).exchange()))
                .hasStatus(429)
                .hasHeader("Retry-After", "1");
        assertThat(asked(of("a third viewer", "national-viewer"), "192.0.2.3")).hasStatusOk();
        assertThat(http.get().uri(MINE).with(from("192.0.2.4"))).hasStatus(401);
    }

    @Test
    void badTokensCountLikeNone() {
        assertThat(untilRefused(() -> asked("nonsense", "192.0.2.5"))).hasStatus(429);
        assertThat(http.get().uri(MINE).with(from("192.0.2.5"))).hasStatus(429);
    }

    @Test
    void pagesOfNamedOriginsReadAnswers() {
        assertThat(http.get()
                        .uri(MINE)
                        .header("Origin", "https://portal.test")
                        .header("Authorization", "Bearer " + of("operator", "operator")))
                .hasStatusOk()
                .hasHeader("Access-Control-Allow-Origin", "https://portal.test")
                .doesNotContainHeader("Access-Control-Allow-Credentials");
        assertThat(preflight("https://portal.test"))
                .hasStatusOk()
                .hasHeader("Access-Control-Allow-Methods", "GET,POST,PUT,PATCH");
    }

    @Test
    void pagesOfOthersDoNot() {
        assertThat(preflight("https://portal.test.elsewhere.test"))
                .hasStatus(403)
                .hasContentType("application/problem+json")
                .doesNotContainHeader("Access-Control-Allow-Origin")
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"type":"urn:sinergi:problem:forbidden","title":"The account may not do this","status":403,
                         "detail":"Pages of this origin may not ask here.","instance":"/api/v1/mine"}""");
        assertThat(http.get().uri(MINE).header("Origin", "https://elsewhere.test"))
                .hasStatus(403)
                .hasContentType("application/problem+json");
    }

    @Test
    void noOriginStandsForAll() {
        for (String all : List.of("*", "https://*.test", "null")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Origins(List.of(all)));
        }
    }

    @Test
    void everyAnswerTellsBrowsersToKeepItToThemselves() {
        for (MvcTestResult answer :
                List.of(asked(of("operator", "operator"), "192.0.2.6"), asked("nonsense", "192.0.2.6"))) {
            assertThat(answer)
                    .hasHeader("X-Content-Type-Options", "nosniff")
                    .hasHeader("X-Frame-Options", "DENY")
                    .hasHeader("Referrer-Policy", "no-referrer")
                    .hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate")
                    .hasHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                    .doesNotContainHeader("Strict-Transport-Security");
        }
        assertThat(http.get().uri(MINE).secure(true).with(from("192.0.2.6")))
                .hasHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
    }

    private MvcTestResult preflight(String origin) {
        return http.options()
                .uri(MINE)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization")
                .exchange();
    }

    private static MvcTestResult untilRefused(java.util.function.Supplier<MvcTestResult> request) {
        return Stream.generate(request)
                .limit(5_000)
                .filter(answer -> answer.getResponse().getStatus() == 429)
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult asked(String token, String address) {
        return http.get()
                .uri(MINE)
                .header("Authorization", "Bearer " + token)
                .with(from(address))
                .exchange();
    }

    private static String of(String subject, String role) {
        return TOKENS.with(role, claims -> claims.subject(subject));
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
