package id.sinergi.benchmarks.pure;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** What every request pays for its token: services decode it anew each time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TokenParts {

    private final SignedJWT signed;
    private final PublicKey key;
    private final JwtDecoder decoder;
    private final String token;

    /** Called by JMH. */
    public TokenParts() {
        try {
            RSAKey pair = new RSAKeyGenerator(2048).generate();
            signed = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims());
            signed.sign(new RSASSASigner(pair));
            key = pair.toPublicKey();
            decoder = NimbusJwtDecoder.withPublicKey(pair.toRSAPublicKey()).build();
        } catch (JOSEException impossible) {
            throw new AssertionError("every JDK makes RSA keys", impossible);
        }
        token = signed.serialize();
    }

    @Benchmark
    public Jwt decodingAToken() {
        return decoder.decode(token);
    }

    /** The part of it that nobody can leave out. */
    @Benchmark
    public boolean verifyingItsSignature() throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update(signed.getSigningInput());
        return signature.verify(signed.getSignature().decode());
    }

    /** As large as those of the local identity provider. */
    private static JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .subject("facility:lapas-kelas-iib-banjar")
                .audience("sinergi")
                .issuer("http://127.0.0.1:8090")
                .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1))))
                .claim("roles", List.of("facility-reporter"))
                .claim("facilities", List.of("lapas-kelas-iib-banjar"))
                .build();
    }
}
