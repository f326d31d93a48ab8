package id.sinergi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.context.annotation.Import;

/** Metrics are told on the operators' port, to whoever may collect them. */
@SpringBootTest(
        classes = PortalService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=portal",
            "management.server.port=0",
            "spring.main.banner-mode=off",
            "logging.level.root=warn"
        })
@Import(StubbedServices.InPlace.class)
class MetricsForMonitorsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final RSAKey KEY = key();

    @Autowired
    private StubbedServices services;

    @LocalManagementPort
    private int port;

    @BeforeEach
    void publishKey() {
        services.answer("GET /keys", new JWKSet(KEY.toPublicJWK()).toString());
    }

    @Test
    void theMonitorAndTheOperatorReadThem() throws Exception {
        for (String role : List.of("monitor", "operator")) {
            var answer = asked("/actuator/prometheus", token("sinergi", role, KEY));
            assertThat(answer.statusCode()).as(role).isEqualTo(200);
            assertThat(answer.body()).contains("jvm_memory_used_bytes", "sinergi_clock_seconds");
        }
    }

    @Test
    void nobodyElseDoes() throws Exception {
        assertThat(asked("/actuator/prometheus", "").statusCode()).isEqualTo(401);
        assertThat(asked("/actuator/prometheus", token("account", "monitor", KEY))
                        .statusCode())
                .isEqualTo(401);
        assertThat(asked("/actuator/prometheus", token("sinergi", "monitor", key()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(asked("/actuator/prometheus", token("sinergi", "national-viewer", KEY))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whetherItIsWellNeedsNoToken() throws Exception {
        assertThat(asked("/actuator/health/liveness", "").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> asked(String path, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String token(String audience, String role, RSAKey key) throws JOSEException {
        Instant now = Instant.now();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key").build(),
                new JWTClaimsSet.Builder()
                        .subject("somebody")
                        .audience(audience)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                        .claim("roles", List.of(role))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("key").generate();
        } catch (JOSEException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
