package id.sinergi.visit.model;

/** The types of events that do not tell of a state reached. */
public final class VisitEvents {

    public static final String CONFIRMED = type("confirmed");
    public static final String DISPUTED = type("disputed");
    public static final String SETTLED = type("settled");
    public static final String CORRECTED = type("corrected");
    public static final String REMARKED = type("remarked");
    public static final String FOLLOW_UP_ADDED = type("follow-up-added");
    public static final String FOLLOW_UP_COMPLETED = type("follow-up-completed");

    /** Said of another visit that it is not this one, or that taken back. */
    public static final String DISTINGUISHED = type("distinguished");

    /** The survivor has taken what a merged report says. */
    public static final String JOINED = type("joined");

    /** The survivor has let go of what a merged report says. */
    public static final String SEPARATED = type("separated");

    /** What was merged stands on its own again. */
    public static final String RESTORED = type("restored");

    private VisitEvents() {}

    static String type(String happened) {
        return "id.sinergi.visit." + happened + ".v1";
    }
}
