package id.sinergi.portal.page;

import id.sinergi.reference.CodeLists;
import id.sinergi.reference.Directory;
import id.sinergi.reference.Facility;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * How pages write what services answer, in the viewer's language: {@code ${@format.number(n)}}. Indonesian numbers have a
 * point between thousands and a comma before decimals (PUEBI); dates are written out, since 03/04 is read both ways.
 */
@Component("format")
public class Format {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    /** The three zones as Indonesia calls them, in any language. */
    private static final Map<String, String> ABBREVIATED =
            Map.of("Asia/Jakarta", "WIB", "Asia/Makassar", "WITA", "Asia/Jayapura", "WIT");

    private static final int DAY = "2025-11-28".length();

    private final Directory directory;
    private final CodeLists codes;
    private final MessageSource messages;

    Format(Directory directory, CodeLists codes, MessageSource messages) {
        this.directory = directory;
        this.codes = codes;
        this.messages = messages;
    }

    /** {@code 1.234,5}; a dash for null. */
    public String number(@Nullable Number number) {
        if (number == null) {
            return "–";
        }
        NumberFormat format = NumberFormat.getInstance(locale());
        format.setMaximumFractionDigits(3);
        return format.format(number);
    }

    /** {@code 12,5 %} of a share between 0 and 1; a dash for null. */
    public String share(@Nullable Double share) {
        if (share == null) {
            return "–";
        }
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    /**
     * {@code 28 November 2025}, {@code November 2025} or {@code 2025}, as much as an ISO date tells; what is none, as an address
     * may have been mistyped, as it stands.
     */
    public String date(@Nullable String partial) {
        if (partial == null || partial.isBlank()) {
            return "–";
        }
        try {
            return switch (partial.length()) {
                case 4 -> partial;
                case 7 -> YearMonth.parse(partial).format(pattern("MMMM yyyy"));
                default ->
                    LocalDate.parse(partial.substring(0, Math.min(partial.length(), DAY)))
                            .format(pattern("d MMMM yyyy"));
            };
        } catch (DateTimeException none) {
            return partial;
        }
    }

    /** {@code Agustus 2025}, {@code Triwulan IV 2025}, {@code Semester II 2025} or {@code 2025}. */
    public String period(String period) {
        Period known = Period.parse(period);
        return known == null ? period : known.name(locale(), messages);
    }

    /** {@code 28 November 2025 09.00 WIB}, in the time of western Indonesia; what is no moment as it stands. */
    public String moment(@Nullable String instant) {
        return instant == null ? "–" : moment(instant, WIB);
    }

    /** The same in another zone, which it names. */
    public String moment(String instant, ZoneId zone) {
        try {
            return Instant.parse(instant).atZone(zone).format(pattern("d MMMM yyyy HH.mm")) + " "
                    + ABBREVIATED.getOrDefault(zone.getId(), zone.getId());
        } catch (DateTimeException none) {
            return instant;
        }
    }

    /** A code's name, such as {@code Studi tiru}; the code itself where the list does not know it. */
    public String code(String list, @Nullable String code) {
        if (code == null) {
            return "–";
        }
        return codes.find(list, code)
                .map(found -> inEnglish() ? found.en() : found.id())
                .orElse(code);
    }

    /** A facility's name; its id where the directory does not know it. */
    public String facility(String id) {
        return directory.facility(id).map(Facility::name).orElse(id);
    }

    /** A message of the bundles, or the key's last part where there is none: a measure or state that is newer than the pages. */
    public String named(String key) {
        try {
            return messages.getMessage(key, null, locale());
        } catch (NoSuchMessageException newer) {
            return key.substring(key.lastIndexOf('.') + 1);
        }
    }

    /** Whether the viewer reads English. */
    public boolean inEnglish() {
        return locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale());
    }
}
