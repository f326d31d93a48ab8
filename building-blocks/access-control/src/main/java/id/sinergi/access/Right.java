package id.sinergi.access;

/** What somebody may do with a record that they can read; reading is no right of its own: what is not seen is not there. */
public enum Right {
    /** Report it, correct it, say what has become of it: for whoever reports it. */
    CHANGE,

    /** Answer to it: confirm or dispute it; for everyone who takes part, and for the offices of the region. */
    ANSWER,

    /**
     * Treat of it between reporter and office: remark, or say that the report tells of the same visit as another; for
     * whoever reports it, and for the offices of the region.
     */
    TREAT,

    /** Decide about what others reported: settle and verify; for the offices of the region. */
    DECIDE
}
