package id.sinergi.access;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads the scope from a verified token. A claim counts only beside the role that it belongs to. */
final class Claims {

    static final String ROLES = "roles";
    private static final String FACILITIES = "facilities";
    private static final String REGIONAL_OFFICE = "regional_office";

    private Claims() {}

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
