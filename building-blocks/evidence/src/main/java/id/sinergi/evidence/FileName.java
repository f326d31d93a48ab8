package id.sinergi.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files as clients state them, made such that every system can keep a file under them and none is misled. */
final class FileName {

    private static final int LONGEST = 120;

    /** Whatever has no picture of its own, turns the direction of writing, or means something to a file system. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}<>:\"|?*%]+");

    private FileName() {}

    /** The last part of a path, without what is unsafe, with the ending of its type. */
    static String of(String stated, FileType type) {
        String last = stated.substring(Math.max(stated.lastIndexOf('/'), stated.lastIndexOf('\\')) + 1);
        String safe = UNSAFE.matcher(Normalizer.normalize(last, Normalizer.Form.NFC))
                .replaceAll("_")
                .strip()
                .replaceFirst("^[._ ]+", "");
        String stem = withoutEnding(safe, type).replaceFirst("[. ]+$", "");
        int longest = Math.min(stem.length(), LONGEST - type.ending().length());
        boolean splits = longest < stem.length() && Character.isHighSurrogate(stem.charAt(longest - 1));
        return (stem.isEmpty() ? "lampiran" : stem.substring(0, splits ? longest - 1 : longest)) + type.ending();
    }

    private static String withoutEnding(String name, FileType type) {
        String lower = name.toLowerCase(Locale.ROOT);
        String ending = type == FileType.JPEG && lower.endsWith(".jpeg") ? ".jpeg" : type.ending();
        return lower.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
    }
}
