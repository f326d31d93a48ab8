package id.sinergi.access;

/** The roles that a token can name in its claim {@code roles}; any others mean nothing here. */
enum Role {
    /** Writes and reads what the facilities of the claim {@code facilities} take part in. */
    FACILITY_REPORTER("facility-reporter"),

    /** Reads and decides in the region of the claim {@code regional_office}, and reports for the office itself. */
    REGIONAL_OFFICER("regional-officer"),

    /** Reads everything. */
    NATIONAL_VIEWER("national-viewer"),

    /** Imports for anyone, rebuilds, replays, and sees the actuator. */
    OPERATOR("operator"),

    /** A service that asks another one, for what is between services. */
    SERVICE("service"),

    /** A program that reads the metrics, and nothing else. */
    MONITOR("monitor");

    /** What Spring Security puts before the name of a role. */
    static final String PREFIX = "ROLE_";

    private final String claim;

    Role(String claim) {
        this.claim = claim;
    }

    /** As tokens name it. */
    String claim() {
        return claim;
    }

    /** As Spring Security names it. */
    String authority() {
        return PREFIX + claim;
    }
}
