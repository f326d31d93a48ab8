package id.sinergi.programme.model;

/** What equivalency education leads to: A primary, B junior secondary, C senior secondary school. */
public enum Level {
    A,
    B,
    C
}
