package id.sinergi.evidence;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Receives a file, in memory: nothing of it is written anywhere before it is known to be whole and allowed. */
final class Body {

    static final int LARGEST = 10 * 1024 * 1024;

    /** So much more is taken in to be thrown away: who is cut off while sending does not see why. */
    private static final int PATIENCE = LARGEST;

    private Body() {}

    /**
     * Takes in a body.
     *
     * @param declared its length as declared; negative where it is not
     * @throws Refusal 413 over 10 MiB, 400 where it ends too early, 503 where others have taken the room
     */
    static byte[] receive(InputStream body, long declared, Room.Share share) {
        if (declared > LARGEST + PATIENCE) {
            throw tooLarge();
        }
        List<byte[]> pieces = new ArrayList<>();
        int total = 0;
        for (byte[] piece = next(body); piece.length > 0; piece = next(body)) {
            total += piece.length;
            if (total <= LARGEST) {
                share.grow();
                pieces.add(piece);
            } else if (total > LARGEST + PATIENCE) {
                break;
            }
        }
        if (total > LARGEST) {
            throw tooLarge();
        }
        return joined(pieces, total);
    }

    private static byte[] next(InputStream body) {
        try {
            return body.readNBytes(Room.PIECE);
        } catch (IOException ended) {
            throw Refusal.of(ProblemType.MALFORMED, "The file ended before it was complete; send it again.");
        }
    }

    private static byte[] joined(List<byte[]> pieces, int total) {
        byte[] whole = new byte[total];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, whole, at, piece.length);
            at += piece.length;
        }
        return whole;
    }

    private static Refusal tooLarge() {
        return Refusal.of(
                ProblemType.TOO_LARGE, "A file has at most 10 MiB; scan it at 150 to 200 dpi, or send it in parts.");
    }
}
