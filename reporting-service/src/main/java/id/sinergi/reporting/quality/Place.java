package id.sinergi.reporting.quality;

import id.sinergi.http.Cursor;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.reporting.register.RegisterEntry;

/**
 * A place in the list: a record, and how many of its doubts were shown. A page may end within a record.
 *
 * @param record where the record stands in lists
 */
record Place(Cursor record, int shown) {

    private static final char BEHIND_ID = '|';

    /** The place behind all doubts of a record. */
    static Place behind(RegisterEntry entry) {
        return new Place(new Cursor(entry.sortKey(), entry.activity()), Integer.MAX_VALUE);
    }

    /** The cursor behind so many doubts of a record. */
    static Cursor cursor(RegisterEntry entry, int shown) {
        return new Cursor(entry.sortKey(), entry.activity() + BEHIND_ID + shown);
    }

    /**
     * Reads such a cursor.
     *
     * @throws Refusal 400 where it belongs to another list
     */
    static Place read(Cursor cursor) {
        int end = cursor.id().lastIndexOf(BEHIND_ID);
        String shown = cursor.id().substring(end + 1);
        if (end < 0 || !shown.matches("\\d{1,6}")) {
            throw Refusal.of(ProblemType.MALFORMED, "cursor is the value of \"next\" on the previous page, unchanged.");
        }
        return new Place(new Cursor(cursor.sort(), cursor.id().substring(0, end)), Integer.parseInt(shown));
    }

    int shownOf(RegisterEntry entry) {
        return entry.activity().equals(record.id()) ? shown : 0;
    }
}
