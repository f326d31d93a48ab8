package id.sinergi.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The kinds of cells that any table has. */
final class Cells {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern RANGE = Pattern.compile("(\\S+)\\s*(?:/|\\.\\.|\\s-\\s|s\\.?d\\.?|to)\\s*(\\S+)");
    private static final Pattern ISO_RANGE = Pattern.compile("([\\d-]{4,10})\\s*/\\s*([\\d-]{4,10})");
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,4})\\s*(tahun|years?|bulan|months?|hari|days?)");
    private static final Map<Character, String> UNITS =
            Map.of('t', "Y", 'y', "Y", 'b', "M", 'm', "M", 'h', "D", 'd', "D");
    private static final Map<String, Boolean> TRUTHS =
            Map.of("true", true, "ya", true, "yes", true, "false", false, "tidak", false, "no", false);
    private static final int LARGEST_EXPONENT = 18;
    private static final int LONGEST_DATE = 60;

    private Cells() {}

    /** The cell's content as a text; numbers without what a spreadsheet adds to them. */
    static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.text();
            case Cell.Number number -> plain(number.value());
            case Cell.Moment moment -> shown(moment);
            case Cell.Truth _ -> throw new IllegalArgumentException("write a text here, not a value of true or false");
            case Cell.Unreadable unreadable -> throw new IllegalArgumentException(unreadable.why());
        };
    }

    static JsonNode string(Cell cell) {
        return JSON.stringNode(text(cell));
    }

    /** Entries parted by semicolons or line breaks. */
    static List<String> parts(Cell cell) {
        return Arrays.stream(text(cell).split("[;\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static JsonNode strings(Cell cell) {
        ArrayNode entries = JSON.arrayNode();
        parts(cell).forEach(entries::add);
        return entries;
    }

    static CellReader code(Lookup lookup) {
        return cell -> JSON.stringNode(lookup.code(text(cell)));
    }

    static CellReader codes(Lookup lookup) {
        return cell -> {
            ArrayNode codes = JSON.arrayNode();
            parts(cell).forEach(part -> codes.add(lookup.code(part)));
            return codes;
        };
    }

    /** Policy tags, for example {@code AKSELERASI_13:2}. */
    static CellReader tags(Lookup schemes) {
        return cell -> {
            ArrayNode tags = JSON.arrayNode();
            for (String part : parts(cell)) {
                int colon = part.lastIndexOf(':');
                String scheme = colon < 0 ? part : part.substring(0, colon).strip();
                var tag = tags.addObject().put("scheme", schemes.code(scheme));
                if (colon >= 0) {
                    tag.set(
                            "number",
                            whole(new Cell.Text(part.substring(colon + 1).strip())));
                }
            }
            return tags;
        };
    }

    /** Codes with numbers, for example {@code EARLY_RELEASE: 2; TRANSFER: 1}. */
    static CellReader counts(Lookup lookup) {
        return cell -> {
            ObjectNode counts = JSON.objectNode();
            for (String part : parts(cell)) {
                int colon = part.lastIndexOf(':');
                if (colon < 0) {
                    throw new IllegalArgumentException("write each code with its number, for example OTHER: 3");
                }
                counts.set(
                        lookup.code(part.substring(0, colon).strip()),
                        whole(new Cell.Text(part.substring(colon + 1).strip())));
            }
            return counts;
        };
    }

    static JsonNode whole(Cell cell) {
        String digits = text(cell);
        if (!digits.matches("-?\\d{1,18}")) {
            throw new IllegalArgumentException("write a whole number without separators, for example 1250");
        }
        return JSON.numberNode(Long.parseLong(digits));
    }

    static JsonNode decimal(Cell cell) {
        String digits = text(cell);
        if (!digits.matches("-?\\d{1,18}(\\.\\d{1,9})?")) {
            throw new IllegalArgumentException(
                    "write a number without separators but for a decimal point, for example 12.5");
        }
        // Indonesians write thousands so; a cell that is a number in a workbook is no text and says which it is.
        if (cell instanceof Cell.Text && digits.matches("-?[1-9]\\d{0,2}\\.\\d{3}")) {
            throw new IllegalArgumentException(
                    "this could be thousands or decimals; write 1500 for the one and 1.5 for the other");
        }
        return JSON.numberNode(new BigDecimal(digits));
    }

    static JsonNode truth(Cell cell) {
        Boolean value = cell instanceof Cell.Truth truth
                ? Boolean.valueOf(truth.value())
                : TRUTHS.get(text(cell).toLowerCase(Locale.ROOT));
        if (value == null) {
            throw new IllegalArgumentException("write ya or tidak (yes or no)");
        }
        return JSON.booleanNode(value);
    }

    /** A time of day, for example {@code 09:00}. */
    static JsonNode time(Cell cell) {
        String text = text(cell).replace('.', ':');
        try {
            return JSON.stringNode(
                    LocalTime.parse(text.length() == 4 ? "0" + text : text).toString());
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException("write a time as 09:00");
        }
    }

    /** A length of time, for example {@code P2Y} or {@code 2 tahun}. */
    static JsonNode length(Cell cell) {
        String text = text(cell);
        Matcher words = LENGTH.matcher(text.toLowerCase(Locale.ROOT));
        return JSON.stringNode(
                words.matches()
                        ? "P" + words.group(1) + UNITS.get(words.group(2).charAt(0))
                        : text);
    }

    /** A date as precise as it is known, day first or year first, or a range of two. */
    static JsonNode date(Cell cell) {
        String text = text(cell);
        if (text.length() > LONGEST_DATE) {
            // The patterns below take a time that grows with the square of the length.
            throw new IllegalArgumentException(
                    "write a date, for example 2025-11-28; no date has over " + LONGEST_DATE + " characters");
        }
        Matcher isoRange = ISO_RANGE.matcher(text);
        Matcher range = isoRange.matches() || DAY_FIRST.matcher(text).matches() ? isoRange : RANGE.matcher(text);
        return range.matches()
                ? JSON.objectNode().put("from", iso(range.group(1))).put("to", iso(range.group(2)))
                : JSON.stringNode(iso(text));
    }

    private static String iso(String date) {
        Matcher dayFirst = DAY_FIRST.matcher(date);
        return dayFirst.matches()
                ? "%s-%02d-%02d"
                        .formatted(
                                dayFirst.group(3),
                                Integer.parseInt(dayFirst.group(2)),
                                Integer.parseInt(dayFirst.group(1)))
                : date;
    }

    private static String plain(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        if (Math.abs((long) shortest.scale()) > LARGEST_EXPONENT || shortest.precision() > 2 * LARGEST_EXPONENT) {
            throw new IllegalArgumentException("the number is too large or too long");
        }
        return shortest.toPlainString();
    }

    private static String shown(Cell.Moment moment) {
        LocalDate day = moment.value().toLocalDate();
        return switch (moment.shown()) {
            case DAY -> day.toString();
            case MONTH -> YearMonth.from(day).toString();
            case YEAR -> Integer.toString(day.getYear());
            case TIME -> moment.value().toLocalTime().withSecond(0).withNano(0).toString();
        };
    }
}
