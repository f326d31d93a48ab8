package id.sinergi.report;

import org.jspecify.annotations.Nullable;

/**
 * A number as a source states it: shown and compared with what is counted, never added to it.
 *
 * @param what what is stated, for example {@code participants}
 * @param unit for example {@code PERSON}
 * @param about whom or what it is about, in words
 * @param asOf when it was so
 */
public record StatedFigure(
        String what,
        Long value,
        @Nullable String unit,
        @Nullable String about,
        @Nullable PartialDate asOf,
        @Nullable Boolean provisional,
        @Nullable Source source) {

    public StatedFigure {
        if (what == null || what.isBlank()) {
            throw new IllegalArgumentException("a stated figure says what it states, for example \"participants\"");
        }
        Texts.refuseUnlessShort(what, "what");
        Texts.refuseUnlessShort(unit, "unit");
        Texts.refuseUnlessShort(about, "about");
        if (value == null || value < 0) {
            throw new IllegalArgumentException("a stated figure has a value of 0 or more");
        }
    }
}
