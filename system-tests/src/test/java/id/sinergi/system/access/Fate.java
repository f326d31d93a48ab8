package id.sinergi.system.access;

/** What becomes of somebody's question. */
enum Fate {
    /** It is answered, with the record where it asks for one. */
    IN,
    /** It is answered, without the record: the list, or what was stored of a file, is empty of it. */
    OUT,
    /** 403. */
    FORBIDDEN,
    /** 404: it is not there. */
    HIDDEN
}
