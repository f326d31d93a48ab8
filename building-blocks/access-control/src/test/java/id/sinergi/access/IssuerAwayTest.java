package id.sinergi.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A service starts without its identity provider, and does not blame clients for it. */
class IssuerAwayTest {

    private static final String RESOURCE_SERVER = "spring.security.oauth2.resourceserver.jwt.";

    private static void asksToComeAgain(MockMvcTester http) {
        assertThat(http.get()
                        .uri("/api/v1/mine")
                        .header("Authorization", "Bearer " + AccessTest.TOKENS.with("operator", _ -> {})))
                .hasStatus(503)
                .hasContentType("application/problem+json")
                .hasHeader("Retry-After", "5")
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:sinergi:problem:unavailable");
        assertThat(http.get().uri("/api/v1/mine")).hasStatus(401);
    }

    @Nested
    @SpringBootTest(
            classes = Service.class,
            properties = {"spring.main.banner-mode=off", RESOURCE_SERVER + "issuer-uri=http://127.0.0.1:1"})
    @AutoConfigureMockMvc
    class WithoutItsDescription {

        @Test
        void itIs503(@Autowired MockMvcTester http) {
            asksToComeAgain(http);
        }
    }

    @Nested
    @SpringBootTest(
            classes = Service.class,
            properties = {"spring.main.banner-mode=off", RESOURCE_SERVER + "jwk-set-uri=http://127.0.0.1:1/keys"})
    @AutoConfigureMockMvc
    class WithoutItsKeys {

        @Test
        void itIs503(@Autowired MockMvcTester http) {
            asksToComeAgain(http);
        }
    }

    @EnableAutoConfiguration
    static class Service {}
}
