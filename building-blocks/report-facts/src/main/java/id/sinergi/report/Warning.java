package id.sinergi.report;

/**
 * Something in an accepted report that a person should look at.
 *
 * @param code a code of the data-quality list, for example {@code WEEKDAY_CONTRADICTION}
 * @param pointer JSON Pointer (RFC 6901) into the report
 */
public record Warning(String code, String pointer, String detail) {}
