package id.sinergi.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Lets a test below HTTP ask as somebody. */
public final class As {

    private As() {}

    /** As an operator, from whatever thread: for tests to which access is nothing. */
    public static void operatorEverywhere() {
        SecurityContextHolder.setStrategyName(SecurityContextHolder.MODE_GLOBAL);
        operator();
    }

    public static void operator() {
        ask("operator", Map.of());
    }

    public static void facility(String... ids) {
        ask("facility-reporter", Map.of("facilities", List.of(ids)));
    }

    public static void office(String name) {
        ask("regional-officer", Map.of("regional_office", name));
    }

    public static void nation() {
        ask("national-viewer", Map.of());
    }

    public static void nobody() {
        SecurityContextHolder.clearContext();
    }

    private static void ask(String role, Map<String, Object> claims) {
        Instant now = Instant.now();
        var token = Jwt.withTokenValue("test")
                .header("alg", "none")
                .subject(role)
                .issuedAt(now)
                .expiresAt(now.plus(Duration.ofHours(1)))
                .claims(all -> all.putAll(claims))
                .build();
        SecurityContextHolder.setContext(new SecurityContextImpl(
                new JwtAuthenticationToken(token, AuthorityUtils.createAuthorityList("ROLE_" + role))));
    }
}
