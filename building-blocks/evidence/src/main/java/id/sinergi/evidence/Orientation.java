package id.sinergi.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Which way up a photo is: the one thing of a camera's notes without which it would lie on its side.
 *
 * @param turned 2 to 8 as Exif numbers it; 1, upright, needs no saying
 */
record Orientation(int turned) {

    /** What a segment of Exif begins with. */
    static final String EXIF = "Exif\0\0";

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    /** What a segment says of it, from the word Exif on; empty where that cannot be read. */
    static Optional<Orientation> of(byte[] segment) {
        ByteBuffer notes = ByteBuffer.wrap(segment, EXIF.length(), segment.length - EXIF.length())
                .slice();
        if (notes.remaining() < 8) {
            return Optional.empty();
        }
        notes.order(notes.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = notes.getInt(4);
        if (directory < 8 || directory > notes.limit() - 2) {
            return Optional.empty();
        }
        int entries = Short.toUnsignedInt(notes.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (entry > notes.limit() - ENTRY) {
                return Optional.empty();
            }
            if (notes.getShort(entry) == TAG && notes.getShort(entry + 2) == SHORT) {
                int turned = Short.toUnsignedInt(notes.getShort(entry + 8));
                return turned >= 2 && turned <= 8 ? Optional.of(new Orientation(turned)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A segment that says nothing else, its marker included. */
    byte[] segment() {
        return ByteBuffer.allocate(36)
                .putShort((short) 0xffe1)
                .putShort((short) 34)
                .put(EXIF.getBytes(StandardCharsets.US_ASCII))
                .put("MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) turned)
                .array();
    }
}
