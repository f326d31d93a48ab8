package id.sinergi.evidence;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import java.util.concurrent.Semaphore;

/** The memory that all files take together while they are received. Thread-safe. */
final class Room {

    /** A file's bytes are counted by so many. */
    static final int PIECE = 64 * 1024;

    private final Semaphore pieces;

    /** @param bytes at least those of one file */
    Room(long bytes) {
        this.pieces = new Semaphore(Math.toIntExact(Math.max(bytes, Body.LARGEST) / PIECE));
    }

    /** An eighth of what the service may have: a file is held twice for a moment. */
    static Room inThisService() {
        return new Room(Math.min(Runtime.getRuntime().maxMemory() / 8, Integer.MAX_VALUE));
    }

    /** The share of one file, which has nothing yet. */
    Share share() {
        return new Share();
    }

    /** What one file has taken; given back when it is closed. */
    final class Share implements AutoCloseable {

        private int taken;

        /**
         * Takes one piece more.
         *
         * @throws Refusal 503 where others have it all
         */
        void grow() {
            if (!pieces.tryAcquire()) {
                throw Refusal.of(
                        ProblemType.UNAVAILABLE, "Other files are being received; send this one again in a moment.");
            }
            taken++;
        }

        @Override
        public void close() {
            pieces.release(taken);
            taken = 0;
        }
    }
}
