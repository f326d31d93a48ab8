package id.sinergi.reporting.exports;

import id.sinergi.report.PartialDate;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words, dates and numbers of a language. */
public final class Words {

    private static final String BUNDLE = "id.sinergi.reporting.exports.words";

    private final Locale locale;
    private final ResourceBundle bundle;

    public Words(Language language) {
        this.locale = language.locale();
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                Locale.of(locale.getLanguage()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale locale() {
        return locale;
    }

    /** What is said under that name, with the given values in its places. */
    public String say(String key, Object... values) {
        String text = bundle.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }

    /** What a code is called, under that group of names; the code itself where it is not one of them. */
    public String name(String group, String code) {
        String key = group + "." + code;
        return bundle.containsKey(key) ? bundle.getString(key) : code;
    }

    /** A date as precise as it is stated. */
    public String date(PartialDate date) {
        return date.to() == null ? single(date.from()) : single(date.from()) + " – " + single(date.to());
    }

    public String day(LocalDate day) {
        return format("d MMMM uuuu", day);
    }

    public String month(YearMonth month) {
        return format("MMMM uuuu", month);
    }

    /** A moment by the clocks of a zone, which it names: {@code 1 Desember 2025 pukul 00.30 WIB}. */
    public String moment(Instant moment, ZoneId zone) {
        return say(
                "moment",
                format("d MMMM uuuu", moment.atZone(zone)),
                format(say("clock"), moment.atZone(zone)),
                name("zone", zone.getId()));
    }

    /** A whole number, or one with as many decimals as it has. */
    public String number(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(number instanceof BigDecimal decimal ? Math.max(decimal.scale(), 0) : 0);
        return format.format(number);
    }

    private String single(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).toString();
            case 7 -> month(YearMonth.parse(text));
            default -> day(LocalDate.parse(text));
        };
    }

    private String format(String pattern, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(time);
    }
}
