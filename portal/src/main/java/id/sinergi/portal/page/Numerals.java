package id.sinergi.portal.page;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Numbers as they are typed: Indonesian has a point between thousands and a comma before decimals, English the reverse. What
 * is a thousand times as much in the one language as in the other is a number only as its own language has thousands.
 */
public final class Numerals {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}(?:[.,]\\d{1,9})?");

    /** The whole with its thousands apart, the sign between them, and decimals after the other sign. */
    private static final Pattern GROUPED =
            Pattern.compile("(-?[1-9]\\d{0,2}(?:([.,])\\d{3})(?:\\2\\d{3}){0,4})(?:(?!\\2)[.,](\\d{1,9}))?");

    private Numerals() {}

    /**
     * The number that was typed: {@code 1.500}, {@code 1500} and {@code 1.500,25} in Indonesian.
     *
     * @return a text where it is none or could be two, for the service to refuse it at its field
     */
    public static JsonNode read(String typed, Locale locale) {
        String stripped = typed.strip();
        Matcher grouped = GROUPED.matcher(stripped);
        if (grouped.matches()) {
            String whole = grouped.group(1);
            String sign = grouped.group(2);
            String decimals = grouped.group(3);
            boolean couldBeDecimals = decimals == null && whole.indexOf(sign) == whole.lastIndexOf(sign);
            return couldBeDecimals && !sign.equals(ofThousands(locale))
                    ? JSON.stringNode(stripped)
                    : number(whole.replace(sign, "") + (decimals == null ? "" : "." + decimals));
        }
        return PLAIN.matcher(stripped).matches() ? number(stripped.replace(',', '.')) : JSON.stringNode(stripped);
    }

    /** A number as a form shows it, so that {@link #read} of it is that number again. */
    public static String written(JsonNode number, Locale locale) {
        String plain = number.decimalValue().stripTrailingZeros().toPlainString();
        boolean couldBeThousands = GROUPED.matcher(plain).matches();
        return (couldBeThousands ? plain + "0" : plain)
                .replace(".", ofThousands(locale).equals(".") ? "," : ".");
    }

    private static JsonNode number(String plain) {
        var number = new BigDecimal(plain);
        return number.stripTrailingZeros().scale() <= 0
                ? JSON.numberNode(number.longValueExact())
                : JSON.numberNode(number);
    }

    private static String ofThousands(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "," : ".";
    }
}
