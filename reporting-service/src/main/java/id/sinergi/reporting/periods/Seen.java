package id.sinergi.reporting.periods;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/**
 * What an officer had before him: which records at which versions, told by a checksum.
 *
 * @param records how many they are
 */
public record Seen(long records, String checksum) {

    /** Of the versions by id of the record. */
    public static Seen of(SortedMap<String, Long> versions) {
        MessageDigest digest = sha256();
        versions.forEach((id, version) -> digest.update((id + "|" + version + "\n").getBytes(UTF_8)));
        return new Seen(versions.size(), HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }
}
