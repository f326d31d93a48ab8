package id.sinergi.agreement.model;

/** The types of the events that tell why an agreement has a new version. */
public final class AgreementEvents {

    /** An evaluation was added. */
    public static final String EVALUATED = type("evaluated");

    /** An amendment was added. */
    public static final String AMENDED = type("amended");

    /** What was known of it was wrong. */
    public static final String CORRECTED = type("corrected");

    /** A remark was made. */
    public static final String REMARKED = type("remarked");

    /** Something is to be done. */
    public static final String FOLLOW_UP_ADDED = type("follow-up-added");

    /** Something that was to be done is done. */
    public static final String FOLLOW_UP_COMPLETED = type("follow-up-completed");

    private AgreementEvents() {}

    /** The agreement has come as far as this. */
    public static String reached(AgreementStatus status) {
        return type(
                switch (status) {
                    case EXPLORING -> "exploring";
                    case PROPOSED -> "proposed";
                    case DRAFTED -> "drafted";
                    case SIGNING_PLANNED -> "signing-planned";
                    case SIGNED -> "signed";
                    case TERMINATED -> "terminated";
                    case WITHDRAWN -> "withdrawn";
                });
    }

    private static String type(String happened) {
        return "id.sinergi.agreement." + happened + ".v1";
    }
}
