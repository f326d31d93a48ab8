package id.sinergi.evidence;

/** What an attachment shows. */
public enum AttachmentKind {
    /** A letter, an agreement or minutes, scanned or as they were sent. */
    SCAN,

    /** Who was there. */
    ATTENDANCE_LIST,

    /** A picture on which no inmate can be recognised. */
    PHOTO,

    OTHER
}
