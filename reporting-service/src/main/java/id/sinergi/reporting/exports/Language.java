package id.sinergi.reporting.exports;

import java.util.Locale;

/** The languages in which exports speak. */
public enum Language {
    ID(Locale.of("id", "ID")),
    EN(Locale.of("en", "GB"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** By its rules numbers, dates and months are written. */
    public Locale locale() {
        return locale;
    }
}
