package id.sinergi.reporting.generation;

import id.sinergi.reference.Directory;
import id.sinergi.reporting.counting.Contributions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * By what an instance counts: two instances count alike exactly when this is equal.
 *
 * @param rules version of the rules, raised too where only what is stored of an activity changes
 * @param directory fingerprint of the directory
 */
public record Identity(String rules, String directory) {

    /** The rules of this release with a directory. */
    public static Identity of(Directory directory) {
        return new Identity(Contributions.RULES_VERSION, directory.fingerprint());
    }

    /** The hash of both. */
    public String value() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((rules + "\n" + directory).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }
}
