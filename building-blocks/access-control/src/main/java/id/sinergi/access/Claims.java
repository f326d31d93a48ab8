package id.sinergi.access;

import static java.util.Objects.requireNonNullElse;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads the scope from a verified token. A claim counts only beside the role that it belongs to. */
final class Claims {

    static final String ROLES = "roles";
    private static final String FACILITIES = "facilities";
    private static final String REGIONAL_OFFICE = "regional_office";

    private Claims() {}

    /**
     * Lets pass a token whose account and roles can be read.
     *
     * @throws InvalidBearerTokenException where it names no account, for which nobody could answer, or roles that are no texts
     */
    static Jwt readable(Jwt token) {
        String account = token.getSubject();
        if (account == null || account.isBlank()) {
            throw new InvalidBearerTokenException("sub names the account");
        }
        if (token.getClaim(ROLES) instanceof Collection<?> roles
                && !roles.stream().allMatch(String.class::isInstance)) {
            throw new InvalidBearerTokenException("roles is a list of texts");
        }
        return token;
    }

    static Scope scopeOf(Authentication authentication) {
        Set<String> authorities = AuthorityUtils.authorityListToSet(authentication.getAuthorities());
        if (!(authentication instanceof JwtAuthenticationToken verified)) {
            return new Scope(authentication.getName(), Set.of(), null, false, false);
        }
        List<String> facilities = authorities.contains(Role.FACILITY_REPORTER.authority())
                ? requireNonNullElse(verified.getToken().getClaimAsStringList(FACILITIES), List.of())
                : List.of();
        return new Scope(
                verified.getName(),
                Set.copyOf(facilities),
                authorities.contains(Role.REGIONAL_OFFICER.authority())
                        ? verified.getToken().getClaimAsString(REGIONAL_OFFICE)
                        : null,
                authorities.contains(Role.NATIONAL_VIEWER.authority()),
                authorities.contains(Role.OPERATOR.authority()));
    }
}
