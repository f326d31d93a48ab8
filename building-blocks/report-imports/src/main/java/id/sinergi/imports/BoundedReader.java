package id.sinergi.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends a row that never ends: an opened quotation mark would take the rest of the file for one cell. */
final class BoundedReader extends FilterReader {

    /** What the parser reads ahead counts, too. */
    private static final int AHEAD = 16 * 1024;

    private int sinceRow;

    BoundedReader(Reader text) {
        super(text);
    }

    /** A row was read to its end. */
    void rowEnds() {
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        counted(1);
        return super.read();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        return counted(super.read(buffer, offset, length));
    }

    private int counted(int read) throws TooLong {
        sinceRow += Math.max(read, 0);
        if (sinceRow > Row.LARGEST + AHEAD) {
            throw new TooLong();
        }
        return read;
    }

    /** A row goes beyond what is read. */
    static final class TooLong extends IOException {}
}
