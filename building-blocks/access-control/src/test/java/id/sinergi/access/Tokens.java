package id.sinergi.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Tokens as an issuer would sign them, with a key of their own. */
final class Tokens {

    static final String ISSUER = "https://issuer.test";

    private final RSAKey key;

    Tokens() {
        this("test");
    }

    Tokens(String keyId) {
        try {
            key = new RSAKeyGenerator(2048).keyID(keyId).generate();
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
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
                .encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.RS256).build(), set.build()))
                .getTokenValue();
    }
}
