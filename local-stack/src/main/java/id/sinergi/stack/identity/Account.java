package id.sinergi.stack.identity;

import java.util.List;
import java.util.Map;

/**
 * Somebody whom the local identity provider knows.
 *
 * @param name the token's subject
 * @param claims what the token says besides: {@code roles}, and {@code facilities} or {@code regional_office}
 */
record Account(String name, Map<String, Object> claims) {

    private static final String OFFICE = "office:";
    private static final String FACILITY = "facility:";

    /** Those who can log in, with a facility, another one across the table, and offices that do not see each other. */
    static List<Account> forLogin() {
        return List.of(
                facility("banjar", "lapas-kelas-iib-banjar"),
                facility("purwokerto", "lapas-kelas-iia-purwokerto"),
                facility("purbalingga", "rutan-kelas-iib-purbalingga"),
                office("jawa-barat", "Jawa Barat"),
                office("jawa-tengah", "Jawa Tengah"),
                of("national"),
                of("operator"));
    }

    /**
     * The account that a token is asked for.
     *
     * @param role {@code operator}, {@code national}, {@code office:<name>} or {@code facility:<id>}
     * @throws IllegalArgumentException saying which there are
     */
    static Account of(String role) {
        if (role.equals("operator")) {
            return new Account("operator", Map.of("roles", List.of("operator")));
        } else if (role.equals("national")) {
            return new Account("national", Map.of("roles", List.of("national-viewer")));
        } else if (role.startsWith(OFFICE) && role.length() > OFFICE.length()) {
            return office(role, role.substring(OFFICE.length()));
        } else if (role.startsWith(FACILITY) && role.length() > FACILITY.length()) {
            return facility(role, role.substring(FACILITY.length()));
        }
        throw new IllegalArgumentException(
                "Ask for operator, national, office:\"<name of a regional office>\" or facility:<id of a facility>");
    }

    /** A service that asks another one. */
    static Account service(String name) {
        return new Account(name, Map.of("roles", List.of("service")));
    }

    private static Account office(String name, String office) {
        return new Account(name, Map.of("roles", List.of("regional-officer"), "regional_office", office));
    }

    private static Account facility(String name, String facility) {
        return new Account(name, Map.of("roles", List.of("facility-reporter"), "facilities", List.of(facility)));
    }
}
