package id.sinergi.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Pictures as the PNG specification (third edition) lays them out: a signature, then chunks of length, type, data and
 * checksum. What a picture looks like is kept; texts, times, positions and what follows the picture's end are not.
 */
final class Png {

    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private static final String FIRST = "IHDR";
    private static final String LAST = "IEND";
    private static final Set<String> KEPT =
            Set.of(FIRST, "PLTE", "IDAT", LAST, "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs");

    /** Length, type and checksum. */
    private static final int AROUND_DATA = 12;

    private Png() {}

    /**
     * The same picture without metadata.
     *
     * @throws id.sinergi.report.InvalidReport where it is damaged
     */
    static byte[] withoutMetadata(byte[] picture) {
        ByteBuffer chunks = ByteBuffer.wrap(picture, SIGNATURE.length, picture.length - SIGNATURE.length);
        var kept = new ByteArrayOutputStream(picture.length);
        kept.writeBytes(SIGNATURE);
        String type = next(chunks, picture, kept);
        if (!FIRST.equals(type)) {
            throw Content.damaged();
        }
        boolean pixels = false;
        while (!LAST.equals(type)) {
            type = next(chunks, picture, kept);
            pixels |= "IDAT".equals(type);
        }
        if (!pixels) {
            throw Content.damaged();
        }
        return kept.toByteArray();
    }

    private static String next(ByteBuffer chunks, byte[] picture, ByteArrayOutputStream kept) {
        int start = chunks.position();
        int length = chunks.remaining() < AROUND_DATA ? -1 : chunks.getInt();
        if (length < 0 || length > chunks.remaining() - 8) {
            throw Content.damaged();
        }
        String type = new String(picture, start + 4, 4, StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(picture, start + 4, length + 4);
        chunks.position(start + 8 + length);
        if (chunks.getInt() != (int) checksum.getValue()) {
            throw Content.damaged();
        }
        if (KEPT.contains(type)) {
            kept.write(picture, start, length + AROUND_DATA);
        }
        return type;
    }
}
