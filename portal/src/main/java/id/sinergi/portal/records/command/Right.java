package id.sinergi.portal.records.command;

/** Who is offered a command; the services judge again. */
enum Right {
    /** Whoever reports the record. */
    CHANGE,

    /** Whoever takes part and has not reported it, in its own name. */
    ANSWER,

    /** Whoever reports it, and the office of the region. */
    TREAT,

    /** The office of the region. */
    DECIDE,

    /** Whoever takes part. */
    REPORT
}
