package id.sinergi.standin.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Lets the thread of a test ask as somebody, below HTTP. */
public final class As {

    private As() {}

    /** From now on whoever says nothing asks as an operator, from whatever thread. */
    public static void operatorUnlessSaid() {
        if (!(SecurityContextHolder.getContextHolderStrategy() instanceof OperatorUnlessSaid)) {
            SecurityContextHolder.setContextHolderStrategy(new OperatorUnlessSaid());
        }
    }

    public static void operator() {
        ask(account("operator", Map.of()));
    }

    /** As a reporter of these facilities. */
    public static void facility(String... ids) {
        ask(account("facility-reporter", Map.of("facilities", List.of(ids))));
    }

    /** As an officer of that regional office. */
    public static void office(String name) {
        ask(account("regional-officer", Map.of("regional_office", name)));
    }

    public static void nation() {
        ask(account("national-viewer", Map.of()));
    }

    /** As nobody at all. */
    public static void nobody() {
        ask(new SecurityContextImpl());
    }

    static SecurityContext account(String role, Map<String, Object> claims) {
        return new SecurityContextImpl(token(role, claims));
    }

    static JwtAuthenticationToken token(String role, Map<String, Object> claims) {
        Instant now = Instant.now();
        Jwt token = Jwt.withTokenValue("test")
                .header("alg", "none")
                .subject(role)
                .issuedAt(now)
                .expiresAt(now.plus(Duration.ofHours(1)))
                .claims(all -> all.putAll(claims))
                .build();
        return new JwtAuthenticationToken(token, AuthorityUtils.createAuthorityList("ROLE_" + role));
    }

    private static void ask(SecurityContext context) {
        SecurityContextHolder.setContext(context);
    }
}
