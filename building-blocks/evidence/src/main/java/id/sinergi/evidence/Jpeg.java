package id.sinergi.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Photos as ITU-T T.81, annex B, lays them out: segments between markers, and the coded picture after the last. The
 * picture, its colours and the way up are kept bit for bit; where and when it was taken, with what, its preview, comments
 * and what follows its end are not.
 */
final class Jpeg {

    static final byte[] SIGNATURE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int COMMENT = 0xfe;
    private static final int FIRST_APPLICATION = 0xe0;
    private static final int LAST_APPLICATION = 0xef;

    /** Length, name, version, unit, two densities and the size of the preview. */
    private static final int JFIF_LENGTH = 16;

    private final byte[] photo;
    private final ByteArrayOutputStream kept;
    private int at = 2;
    private boolean framed;
    private boolean scanned;
    private boolean oriented;

    private Jpeg(byte[] photo) {
        this.photo = photo;
        this.kept = new ByteArrayOutputStream(photo.length);
    }

    /**
     * The same photo without metadata but for which way up it is.
     *
     * @throws id.sinergi.report.InvalidReport where it is damaged
     */
    static byte[] withoutMetadata(byte[] photo) {
        Jpeg jpeg = new Jpeg(photo);
        jpeg.kept.write(photo, 0, 2);
        jpeg.copy();
        return jpeg.kept.toByteArray();
    }

    private void copy() {
        for (int marker = marker(); marker != END; marker = marker()) {
            int length = length();
            segment(marker, at, length);
            at += length;
            if (marker == SCAN) {
                scan();
            }
        }
        if (!scanned) {
            throw Content.damaged();
        }
        kept.write(0xff);
        kept.write(END);
    }

    /** The next marker's code; any number of fill bytes may come before it. */
    private int marker() {
        if (byteAt(at) != 0xff) {
            throw Content.damaged();
        }
        while (byteAt(at) == 0xff) {
            at++;
        }
        return byteAt(at++);
    }

    private int length() {
        int length = byteAt(at) << 8 | byteAt(at + 1);
        if (length < 2 || length > photo.length - at) {
            throw Content.damaged();
        }
        return length;
    }

    /** A segment begins with its length. */
    private void segment(int marker, int start, int length) {
        if (marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION) {
            application(marker, start, length);
        } else if (marker != COMMENT) {
            framed |= marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            keep(marker, start, length);
        }
    }

    /** Of what applications wrote only what colours need is kept. */
    private void application(int marker, int start, int length) {
        boolean needed = switch (marker) {
            case 0xe0 -> names(start, length, "JFIF\0");
            case 0xe2 -> names(start, length, "ICC_PROFILE\0");
            case 0xee -> names(start, length, "Adobe");
            default -> false;
        };
        if (needed && marker == 0xe0) {
            keepWithoutPreview(marker, start, length);
        } else if (needed) {
            keep(marker, start, length);
        } else if (marker == 0xe1 && names(start, length, Orientation.EXIF) && !oriented) {
            Orientation.of(Arrays.copyOfRange(photo, start + 2, start + length)).ifPresent(way -> {
                kept.writeBytes(way.segment());
                oriented = true;
            });
        }
    }

    /** Of a JFIF header its size of pixels; the small picture that may follow shows what has been cut off the large one. */
    private void keepWithoutPreview(int marker, int start, int length) {
        if (length < JFIF_LENGTH) {
            throw Content.damaged();
        }
        kept.write(0xff);
        kept.write(marker);
        kept.write(0);
        kept.write(JFIF_LENGTH);
        kept.write(photo, start + 2, JFIF_LENGTH - 4);
        kept.write(0);
        kept.write(0);
    }

    private boolean names(int start, int length, String name) {
        return length >= 2 + name.length()
                && new String(photo, start + 2, name.length(), StandardCharsets.ISO_8859_1).equals(name);
    }

    private void keep(int marker, int start, int length) {
        kept.write(0xff);
        kept.write(marker);
        kept.write(photo, start, length);
    }

    /** The coded picture lasts until a marker that is none of those within it: a stuffed zero or a restart. */
    private void scan() {
        if (!framed) {
            throw Content.damaged();
        }
        scanned = true;
        int from = at;
        while (!(byteAt(at) == 0xff && isOutside(byteAt(at + 1)))) {
            at++;
        }
        kept.write(photo, from, at - from);
    }

    private static boolean isOutside(int code) {
        return code != 0 && code != 0xff && (code < 0xd0 || code > 0xd7);
    }

    private int byteAt(int place) {
        if (place >= photo.length) {
            throw Content.damaged();
        }
        return photo[place] & 0xff;
    }
}
