package id.sinergi.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Tokens as an issuer would sign them, with a key of their own. */
final class Tokens {

    static final String ISSUER = "https://issuer.test";

    private final RSAKey key;

    Tokens() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    RSAKey publicKey() {
        return key.toPublicJWK();
    }

    String with(String role, Consumer<JwtClaimsSet.Builder> claims) {
        Instant now = Instant.now();
        var set = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .subject("somebody")
                .audience(List.of("sinergi"))
                .issuedAt(now)
                .expiresAt(now.plus(Duration.ofMinutes(5)))
                .claim("roles", List.of(role));
        claims.accept(set);
        return NimbusJwtEncoder.withKeyPair(publicOf(key), privateOf(key))
                .build()
                .encode(JwtEncoderParameters.from(set.build()))
                .getTokenValue();
    }

    private static java.security.interfaces.RSAPublicKey publicOf(RSAKey key) {
        try {
            return key.toRSAPublicKey();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static java.security.interfaces.RSAPrivateKey privateOf(RSAKey key) {
        try {
            return key.toRSAPrivateKey();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
