package id.sinergi.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource;
import com.nimbusds.jose.jwk.source.RateLimitedJWKSetSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder;

/**
 * Keeps the issuer's keys for a while where it is away, and does not ask it anew for every token that names a key of its own
 * invention.
 */
final class IssuerKeys implements JwkSetUriJwtDecoderBuilderCustomizer {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration WHILE_AWAY = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** At most two questions in that time. */
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(30);

    @Override
    public void customize(JwkSetUriJwtDecoderBuilder decoder) {
        decoder.jwtProcessorCustomizer(IssuerKeys::keep);
    }

    private static void keep(ConfigurableJWTProcessor<SecurityContext> processor) {
        if (processor.getJWSKeySelector() instanceof JWSVerificationKeySelector<SecurityContext> selector
                && selector.getJWKSource() instanceof JWKSetBasedJWKSource<SecurityContext> keys) {
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                    JWSAlgorithm.Family.SIGNATURE.stream()
                            .filter(selector::isAllowed)
                            .collect(Collectors.toSet()),
                    new JWKSetBasedJWKSource<>(kept(keys.getJWKSetSource()))));
        }
    }

    private static JWKSetSource<SecurityContext> kept(JWKSetSource<SecurityContext> issuer) {
        var tolerant = new OutageTolerantJWKSetSource<>(issuer, WHILE_AWAY.toMillis(), null);
        var limited = new RateLimitedJWKSetSource<>(tolerant, BETWEEN_QUESTIONS.toMillis(), null);
        return new CachingJWKSetSource<>(limited, FRESH.toMillis(), PATIENCE.toMillis(), null);
    }
}
