package id.sinergi.reporting.exports;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.reporting.counting.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the parameters that exports have in common, and refuses others by saying what there is. */
public final class Parameters {

    private Parameters() {}

    public static Period period(@Nullable String text) {
        return period(text, "a month 2025-08, a quarter 2025-Q4, a semester 2025-S2 or a year 2025");
    }

    /** A period that is a month. */
    public static Period month(@Nullable String text) {
        if (text != null && !text.matches("\\d{4}-\\d{2}")) {
            throw malformed("period is a month, such as 2025-08, between 1900 and 2200.");
        }
        return period(text, "a month, such as 2025-08");
    }

    public static Language language(@Nullable String text) {
        return oneOf("lang", text, Language.ID, Arrays.asList(Language.values()), Parameters::name);
    }

    /**
     * One of several, by its name.
     *
     * @param usual where none is named
     */
    public static <T> T oneOf(String parameter, @Nullable String text, T usual, List<T> all, Function<T, String> name) {
        if (text == null) {
            return usual;
        }
        return all.stream()
                .filter(one -> name.apply(one).equals(text))
                .findFirst()
                .orElseThrow(() -> malformed(parameter + " is one of "
                        + String.join(", ", all.stream().map(name).toList()) + "; without it, it is "
                        + name.apply(usual) + "."));
    }

    /** How the value of an enumeration is written in an address: {@code state-revenue}. */
    public static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Refusal malformed(String detail) {
        return Refusal.of(ProblemType.MALFORMED, detail);
    }

    private static Period period(@Nullable String text, String forms) {
        try {
            if (text != null) {
                return Period.parse(text);
            }
        } catch (IllegalArgumentException malformed) {
            // told below, in the words of the interface
        }
        throw malformed("period is " + forms + ", between 1900 and 2200.");
    }
}
