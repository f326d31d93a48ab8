package id.sinergi.system.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who asks. Those whose token is wrong would be operators if it were right: nothing but that one fault refuses them. */
enum Asker {
    NO_TOKEN,
    EXPIRED,
    WITHOUT_END,
    WRONG_ISSUER,
    WRONG_AUDIENCE,
    UNSIGNED,
    OTHER_KEY,
    OWN("facility-reporter", Map.of("facilities", List.of(Asker.OWN_FACILITY))),
    COUNTERPART("facility-reporter", Map.of("facilities", List.of(Asker.OTHER_FACILITY))),
    SIBLING("facility-reporter", Map.of("facilities", List.of("lapas-kelas-iib-muara-teweh"))),
    OWN_REGION("regional-officer", Map.of("regional_office", Asker.REGION)),
    OTHER_REGION("regional-officer", Map.of("regional_office", "Maluku")),
    NATION("national-viewer", Map.of()),
    OPERATOR("operator", Map.of()),
    SERVICE("service", Map.of()),
    MONITOR("monitor", Map.of());

    /** Whose records are asked for. */
    static final String OWN_FACILITY = "lapas-kelas-iib-sampit";

    /** Who takes part in those that have two sides. */
    static final String OTHER_FACILITY = "rutan-kelas-iib-buntok";

    /** Where all three facilities lie. */
    static final String REGION = "Kalimantan Tengah";

    private final String role;
    private final Map<String, Object> claims;
    private final boolean known;

    /** Nobody whom a service knows. */
    Asker() {
        this.role = "operator";
        this.claims = Map.of();
        this.known = false;
    }

    Asker(String role, Map<String, Object> claims) {
        this.role = role;
        this.claims = claims;
        this.known = true;
    }

    /** Those with a token that is right. */
    static List<Asker> known() {
        return Arrays.stream(values()).filter(asker -> asker.known).toList();
    }

    boolean isKnown() {
        return known;
    }

    String role() {
        return role;
    }

    Map<String, Object> claims() {
        return claims;
    }

    /** The header Authorization; empty: none. */
    Optional<String> authorization(Tokens tokens) {
        String token = switch (this) {
            case NO_TOKEN -> null;
            case EXPIRED -> tokens.expired(this);
            case WITHOUT_END -> tokens.withoutEnd(this);
            case WRONG_ISSUER -> tokens.ofIssuer("http://127.0.0.1:1", this);
            case WRONG_AUDIENCE -> tokens.forAudience("account", this);
            case UNSIGNED -> tokens.unsigned(this);
            case OTHER_KEY -> tokens.signedByAnotherKey(this);
            default -> tokens.right(this);
        };
        return Optional.ofNullable(token).map(value -> "Bearer " + value);
    }
}
