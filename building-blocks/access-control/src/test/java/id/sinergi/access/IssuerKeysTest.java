package id.sinergi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class IssuerKeysTest {

    private final Tokens tokens = new Tokens();
    private final AtomicInteger questions = new AtomicInteger();
    private HttpServer issuer;
    private JwtDecoder decoder;

    @BeforeEach
    void start() throws IOException {
        byte[] keys = new JWKSet(tokens.publicKey()).toString().getBytes(StandardCharsets.UTF_8);
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/keys", exchange -> {
            questions.incrementAndGet();
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        issuer.start();
        var builder = NimbusJwtDecoder.withJwkSetUri(
                "http://127.0.0.1:" + issuer.getAddress().getPort() + "/keys");
        new IssuerKeys().customize(builder);
        decoder = builder.build();
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    @Test
    void keysThatDoNotExistAreNotAskedForEveryTime() {
        Tokens forged = new Tokens("invented");
        for (int i = 0; i < 20; i++) {
            assertThatExceptionOfType(JwtException.class)
                    .isThrownBy(() -> decoder.decode(forged.with("operator", _ -> {})));
        }

        assertThat(questions).hasValueLessThanOrEqualTo(3);
        assertThat(decoder.decode(tokens.with("operator", _ -> {})).getSubject())
                .isEqualTo("somebody");
    }

    @Test
    void knownKeysOutliveAnIssuerThatGoesAway() {
        decoder.decode(tokens.with("operator", _ -> {}));
        issuer.stop(0);
        Tokens forged = new Tokens("invented");

        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> decoder.decode(forged.with("operator", _ -> {})));
        assertThat(decoder.decode(tokens.with("operator", _ -> {})).getSubject())
                .isEqualTo("somebody");
    }
}
