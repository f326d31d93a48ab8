package id.sinergi.portal.account;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whoever looks at a page, as the identity provider's token says. The pages offer what it may do, and the desk is shown only to
 * those who decide; what it reads and does, the services judge.
 *
 * @param name the account, as people call it
 * @param facilities it reports for; empty unless it is a facility's
 * @param regionalOffice it decides for; null unless it is an office's
 */
public record Viewer(
        String name,
        Role role,
        List<String> facilities,
        @Nullable String regionalOffice) {

    public Viewer {
        facilities = List.copyOf(facilities);
    }

    /** Reads the claims that the services read too. */
    static Viewer of(String name, Map<String, Object> claims) {
        List<String> facilities = strings(claims.get("facilities"));
        String office = claims.get("regional_office") instanceof String named && !named.isBlank() ? named : null;
        return new Viewer(name, Role.of(strings(claims.get("roles")), facilities, office), facilities, office);
    }

    /** The facility whose pages it begins with; null where it reports for none. */
    public @Nullable String facility() {
        return facilities.isEmpty() ? null : facilities.getFirst();
    }

    /** Whether it reports for a facility. */
    public boolean reports() {
        return role == Role.FACILITY;
    }

    /** Whether it verifies months, settles and merges. */
    public boolean decides() {
        return role == Role.OFFICE || role == Role.OPERATOR;
    }

    /** Whether it reads the numbers of the nation. */
    public boolean readsAll() {
        return role == Role.NATION || role == Role.OPERATOR;
    }

    private static List<String> strings(@Nullable Object claim) {
        return claim instanceof List<?> list
                ? list.stream()
                        .map(String::valueOf)
                        .filter(text -> !text.isBlank())
                        .toList()
                : List.of();
    }

    /** What an account is, the most that it may where it is several things; nobody where it is not said of whom. */
    public enum Role {
        OPERATOR,
        NATION,
        OFFICE,
        FACILITY,
        NOBODY;

        private static Role of(List<String> roles, List<String> facilities, @Nullable String office) {
            if (roles.contains("operator")) {
                return OPERATOR;
            } else if (roles.contains("national-viewer")) {
                return NATION;
            } else if (roles.contains("regional-officer") && office != null) {
                return OFFICE;
            }
            return roles.contains("facility-reporter") && !facilities.isEmpty() ? FACILITY : NOBODY;
        }
    }
}
