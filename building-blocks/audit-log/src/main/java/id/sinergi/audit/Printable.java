package id.sinergi.audit;

import java.nio.charset.StandardCharsets;

/** What a client chose, in a form that can neither break a line of a log nor flood it. */
final class Printable {

    private static final int LONGEST = 300;

    private Printable() {}

    /** The text with everything but visible ASCII encoded as in addresses, and cut where it is long. */
    static String of(String text) {
        StringBuilder printable = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            if (printable.length() >= LONGEST) {
                return printable.append('…').toString();
            }
            if (each > ' ' && each < 0x7f) {
                printable.append((char) each);
            } else {
                printable.append("%%%02X".formatted(each));
            }
        }
        return printable.toString();
    }
}
