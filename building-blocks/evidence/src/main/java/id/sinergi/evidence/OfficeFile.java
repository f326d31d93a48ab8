package id.sinergi.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Documents and workbooks of Office Open XML (ECMA-376, part 2): archives whose part {@code [Content_Types].xml} says what
 * they are. Nothing else of them is unfolded.
 */
final class OfficeFile {

    static final byte[] SIGNATURE = {'P', 'K', 3, 4};

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int LARGEST_CONTENT_TYPES = 256 * 1024;
    private static final int MOST_PARTS = 10_000;

    private static final int END_OF_ARCHIVE = 0x06054b50;
    private static final int SHORTEST_END = 22;
    private static final int ENTRY_OF_DIRECTORY = 0x02014b50;
    private static final int SHORTEST_ENTRY = 46;
    private static final int SHORTEST_HEADER = 30;
    private static final int ENCRYPTED = 1;
    private static final int DEFLATED = 8;

    private OfficeFile() {}

    /** What an archive is; empty where it is something else, cannot be read, or carries macros. */
    static Optional<FileType> type(byte[] archive) {
        String types;
        try {
            types = contentTypes(ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DataFormatException unreadable) {
            return Optional.empty();
        }
        if (types == null || types.contains("macroEnabled") || types.contains("vbaProject")) {
            return Optional.empty();
        }
        boolean workbook = types.contains(FileType.XLSX_TYPE + ".main+xml");
        boolean document = types.contains(FileType.DOCX_TYPE + ".main+xml");
        return workbook == document ? Optional.empty() : Optional.of(workbook ? FileType.XLSX : FileType.DOCX);
    }

    private static @Nullable String contentTypes(ByteBuffer archive) throws DataFormatException {
        int end = end(archive);
        if (end < 0) {
            return null;
        }
        int parts = Short.toUnsignedInt(archive.getShort(end + 10));
        int entry = archive.getInt(end + 16);
        String types = null;
        for (int i = 0; i < Math.min(parts, MOST_PARTS); i++) {
            if (archive.getInt(entry) != ENTRY_OF_DIRECTORY || (archive.getShort(entry + 8) & ENCRYPTED) != 0) {
                return null;
            }
            int name = Short.toUnsignedInt(archive.getShort(entry + 28));
            if (text(archive, entry + SHORTEST_ENTRY, name).equals(CONTENT_TYPES)) {
                types = types == null ? unfolded(archive, entry) : "";
            }
            entry += SHORTEST_ENTRY
                    + name
                    + Short.toUnsignedInt(archive.getShort(entry + 30))
                    + Short.toUnsignedInt(archive.getShort(entry + 32));
        }
        return parts > MOST_PARTS ? null : types;
    }

    /** The record with which an archive ends; only its own comment may follow. */
    private static int end(ByteBuffer archive) {
        int last = archive.limit() - SHORTEST_END;
        for (int at = last; at >= Math.max(0, last - 0xffff); at--) {
            if (archive.getInt(at) == END_OF_ARCHIVE
                    && at + SHORTEST_END + Short.toUnsignedInt(archive.getShort(at + 20)) == archive.limit()) {
                return at;
            }
        }
        return -1;
    }

    private static @Nullable String unfolded(ByteBuffer archive, int entry) throws DataFormatException {
        int folded = archive.getInt(entry + 20);
        int header = archive.getInt(entry + 42);
        int data = header
                + SHORTEST_HEADER
                + Short.toUnsignedInt(archive.getShort(header + 26))
                + Short.toUnsignedInt(archive.getShort(header + 28));
        if (archive.getShort(entry + 10) != DEFLATED) {
            return folded > LARGEST_CONTENT_TYPES ? null : text(archive, data, folded);
        }
        byte[] types = new byte[LARGEST_CONTENT_TYPES];
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(archive.slice(data, folded));
            int size = inflater.inflate(types);
            return inflater.finished() ? new String(types, 0, size, StandardCharsets.UTF_8) : null;
        }
    }

    private static String text(ByteBuffer archive, int from, int length) {
        return StandardCharsets.UTF_8.decode(archive.slice(from, length)).toString();
    }
}
