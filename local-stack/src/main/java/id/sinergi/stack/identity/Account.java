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

    /** Those who can log in, with a facility, another one across the table, and offices that do not see each other. */
    static List<Account> forLogin() {
        return List.of(
                facility("banjar", "lapas-kelas-iib-banjar"),
                facility("purwokerto", "lapas-kelas-iia-purwokerto"),
                facility("purbalingga", "rutan-kelas-iib-purbalingga"),
                office("jawa-barat", "Jawa Barat"),
                office("jawa-tengah", "Jawa Tengah"),
                national(),
                operator());
    }

    static Account operator() {
        return new Account("operator", Map.of("roles", List.of("operator")));
    }

    static Account national() {
        return new Account("national", Map.of("roles", List.of("national-viewer")));
    }

    /** A service that asks another one. */
    static Account service(String name) {
        return new Account(name, Map.of("roles", List.of("service")));
    }

    static Account office(String name, String office) {
        return new Account(name, Map.of("roles", List.of("regional-officer"), "regional_office", office));
    }

    static Account facility(String name, String facility) {
        return new Account(name, Map.of("roles", List.of("facility-reporter"), "facilities", List.of(facility)));
    }
}
