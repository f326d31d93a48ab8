package id.sinergi.portal.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sinergi.portal.records.Told;
import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.Services;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Knows again which changes of a verified month an officer has seen, so that none is taken note of unseen. */
final class Changes {

    private Changes() {}

    /** A sum of what a month's adjustments say, whatever the order of the records behind them. */
    static String seen(Told month) {
        String told = month.each("adjustments").stream()
                .map(change -> change.text("measure")
                        + '|'
                        + change.text("before")
                        + '|'
                        + change.text("after")
                        + '|'
                        + change.each("records").stream()
                                .map(record -> record.text("id") + '@' + record.text("version"))
                                .sorted()
                                .collect(Collectors.joining(",")))
                .sorted()
                .collect(Collectors.joining("\n"));
        return sum(month.text("verifiedAt") + "\n" + told);
    }

    /** Whether a month's changes are others by now than those that were shown. */
    static boolean since(String seen, Subject month, Services services) {
        var now = new Told(services.get(Service.REPORTING, month.path() + "/adjustments", month.id()));
        return !seen(now).equals(seen);
    }

    private static String sum(String told) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(told.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }
}
