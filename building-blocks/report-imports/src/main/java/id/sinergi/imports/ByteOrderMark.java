package id.sinergi.imports;

import java.io.IOException;
import java.io.InputStream;

/** The mark that some editors put before UTF-8. */
final class ByteOrderMark {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private ByteOrderMark() {}

    /** Leaves out the mark where the file begins with it. */
    static void skip(InputStream bytes) throws IOException {
        bytes.mark(MARK.length);
        if (!java.util.Arrays.equals(bytes.readNBytes(MARK.length), MARK)) {
            bytes.reset();
        }
    }
}
