package id.sinergi.system.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import id.sinergi.system.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Tokens signed with the issuer's own key, each right but for the one thing that its name says. */
final class Tokens {

    private final String issuer;
    private final RSAKey key;
    private final RSAKey other;

    Tokens(Identity identity) {
        issuer = identity.issuer();
        try {
            key = RSAKey.parse(Files.readString(identity.folder().resolve("key.json")));
            other = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
        } catch (IOException | ParseException | JOSEException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    String right(Asker asker) {
        return signed(claims(asker), key);
    }

    String expired(Asker asker) {
        Instant long_ago = Instant.now().minus(Duration.ofHours(2));
        return signed(
                claims(asker)
                        .issueTime(Date.from(long_ago))
                        .expirationTime(Date.from(long_ago.plus(Duration.ofHours(1)))),
                key);
    }

    String withoutEnd(Asker asker) {
        return signed(claims(asker).expirationTime(null), key);
    }

    String ofIssuer(String another, Asker asker) {
        return signed(claims(asker).issuer(another), key);
    }

    String forAudience(String another, Asker asker) {
        return signed(claims(asker).audience(another), key);
    }

    String unsigned(Asker asker) {
        return new PlainJWT(claims(asker).build()).serialize();
    }

    String signedByAnotherKey(Asker asker) {
        return signed(claims(asker), other);
    }

    private JWTClaimsSet.Builder claims(Asker asker) {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("sinergi")
                .subject(asker.name().toLowerCase(java.util.Locale.ROOT))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                .claim("roles", java.util.List.of(asker.role()));
        asker.claims().forEach(claims::claim);
        return claims;
    }

    private static String signed(JWTClaimsSet.Builder claims, RSAKey key) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
