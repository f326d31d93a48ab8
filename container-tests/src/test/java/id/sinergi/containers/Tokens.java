package id.sinergi.containers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;

/** Gives out tokens; its keys are a file that a web server in a container answers with. */
final class Tokens {

    static final String ISSUER = "http://issuer";
    static final String KEYS = ISSUER + "/keys";

    private static final String SERVER = """
            events {}
            http { server { listen 80; location = /keys { default_type application/json; alias /tmp/keys; } } }
            """;

    private final RSAKey key = made();
    private final GenericContainer<?> server;

    Tokens(Network network) {
        server = new GenericContainer<>("nginx:stable")
                .withNetwork(network)
                .withNetworkAliases("issuer")
                .withExposedPorts(80)
                .withCopyToContainer(Transferable.of(SERVER), "/etc/nginx/nginx.conf")
                .withCopyToContainer(Transferable.of(new JWKSet(key.toPublicJWK()).toString()), "/tmp/keys")
                .waitingFor(Wait.forHttp("/keys"));
    }

    void start() {
        server.start();
    }

    void stop() {
        server.stop();
    }

    /** A token of an operator, who may do everything. */
    String operator() {
        Instant now = Instant.now();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience("sinergi")
                        .subject("a test")
                        .claim("roles", List.of("operator"))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                        .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException unexpected) {
            throw new IllegalStateException(unexpected);
        }
        return token.serialize();
    }

    private static RSAKey made() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
