package id.sinergi.reporting.generation;

import id.sinergi.reference.Directory;
import id.sinergi.reporting.counting.Contributions;
import id.sinergi.reporting.topology.Topics;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One run of the counting, from the first event on, by one set of rules and one directory.
 *
 * @param name {@code g1}; topics, application id and collections carry it
 * @param identity equal exactly when rules and directory are
 */
public record Generation(String name, String identity) {

    private static final String DEAD_LETTERS = "sinergi.dead-letters.v1";

    /** The identity of a run under the rules of this release. */
    public static String identity(Directory directory) {
        return identity(Contributions.RULES_VERSION, directory.fingerprint());
    }

    static String identity(String rulesVersion, String directoryFingerprint) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((rulesVersion + "\n" + directoryFingerprint).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }

    /** Where it writes; only the dead letters belong to no generation. */
    public Topics topics() {
        return new Topics(
                "sinergi.totals." + name, "sinergi.register." + name, "sinergi.suspects." + name, DEAD_LETTERS);
    }

    /** Its consumer group, and the prefix of its internal topics. */
    public String applicationId() {
        return "sinergi-counting-" + name;
    }
}
