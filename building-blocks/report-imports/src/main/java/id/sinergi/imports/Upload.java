package id.sinergi.imports;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as it was sent, on disk: it is read through before the first row is stored, and a client that reads no answer
 * until it has sent everything does not wait for one that waits for it.
 */
record Upload(Path file) implements AutoCloseable {

    static final int LARGEST = 32 * 1024 * 1024;

    /** So much more is taken in to be thrown away: who is cut off while sending does not see why. */
    private static final int PATIENCE = 32 * 1024 * 1024;

    /**
     * Takes in a body.
     *
     * @param declared its length as declared; negative where it is not
     * @throws Refusal 413 over 32 MiB, 400 where it ends too early
     */
    static Upload receive(InputStream body, long declared) throws IOException {
        if (declared > LARGEST + PATIENCE) {
            throw tooLarge();
        }
        Upload upload = new Upload(Files.createTempFile("sinergi-import-", ".part"));
        try {
            upload.write(body);
            return upload;
        } catch (RuntimeException | IOException failed) {
            upload.close();
            throw failed;
        }
    }

    private void write(InputStream body) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            long total = 0;
            for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
                total += read;
                if (total <= LARGEST) {
                    out.write(buffer, 0, read);
                } else if (total > LARGEST + PATIENCE) {
                    break;
                }
            }
            if (total > LARGEST) {
                throw tooLarge();
            }
        }
    }

    private static int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException ended) {
            throw Refusal.of(ProblemType.MALFORMED, "The file ended before it was complete; send it again.");
        }
    }

    private static Refusal tooLarge() {
        return Refusal.of(ProblemType.TOO_LARGE, "A file has at most 32 MiB; send it in several parts.");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
