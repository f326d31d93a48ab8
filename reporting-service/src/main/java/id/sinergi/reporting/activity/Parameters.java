package id.sinergi.reporting.activity;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.report.PartialDate;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.partners.Aliases;
import id.sinergi.reporting.register.Words;
import id.sinergi.reporting.source.Sides;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads parameters, and refuses what they cannot mean by saying what to write. */
final class Parameters {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-12-31T23:59:59Z");

    private static final Pattern PARTY = Pattern.compile("(FACILITY|REGIONAL_OFFICE|ORGANISATION):.+", Pattern.DOTALL);

    private static final int MOST_WORDS = 10;

    private Parameters() {}

    static Scope scope(String text) {
        try {
            return Scope.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw malformed("scope is FACILITY:<id>, REGIONAL_OFFICE:<name> or NATION.");
        }
    }

    static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw malformed("period is a month 2025-08, a quarter 2025-Q4, a semester 2025-S2 or a year 2025, between"
                    + " 1900 and 2200.");
        }
    }

    static @Nullable LocalDate firstDay(String name, @Nullable String text) {
        return text == null ? null : date(name, text).first();
    }

    static @Nullable LocalDate lastDay(String name, @Nullable String text) {
        return text == null ? null : date(name, text).last();
    }

    /** A single day. */
    static @Nullable LocalDate day(String name, @Nullable String text) {
        return text == null
                ? null
                : date(name, text).day().orElseThrow(() -> malformed(name + " is a day such as 2025-11-30."));
    }

    static @Nullable Instant moment(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant();
            if (moment.isAfter(EARLIEST) && moment.isBefore(LATEST)) {
                return moment;
            }
        } catch (DateTimeException malformed) {
            // told below, in the words of the interface
        }
        throw malformed(name + " is a moment between 1900 and 2200, such as 2025-11-28T03:10:00Z.");
    }

    /** A host or visitor as the register names it; an organisation by all its names. */
    static Collection<String> party(String name, String text, Aliases aliases) {
        if (!PARTY.matcher(text).matches()) {
            throw malformed(name + " is FACILITY:<id>, REGIONAL_OFFICE:<name> or ORGANISATION:<id of a partner>.");
        }
        return text.startsWith(Sides.ORGANISATION)
                ? aliases.allOf(text.substring(Sides.ORGANISATION.length())).stream()
                        .map(key -> Sides.ORGANISATION + key)
                        .toList()
                : List.of(text);
    }

    /** The beginnings of words that are searched for; none where nothing is said that could be found. */
    static Collection<String> words(String text) {
        Collection<String> words = Words.in(text);
        if (words.size() > MOST_WORDS) {
            throw malformed("text is at most " + MOST_WORDS + " words.");
        }
        return words;
    }

    static Refusal malformed(String detail) {
        return Refusal.of(ProblemType.MALFORMED, detail);
    }

    private static PartialDate date(String name, String text) {
        try {
            return new PartialDate(text, null);
        } catch (IllegalArgumentException malformed) {
            throw malformed(name + " is a day 2025-11-28, a month 2025-11 or a year 2025.");
        }
    }
}
