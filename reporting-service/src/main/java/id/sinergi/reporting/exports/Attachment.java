package id.sinergi.reporting.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A file that is sent as it is made: it arrives whole, or the connection breaks off. */
public record Attachment(String name, String mediaType) {

    /** Makes the content of a file. */
    @FunctionalInterface
    public interface Content {

        void write(OutputStream out) throws IOException;
    }

    /** Sends the file; what fails before its first bytes are on their way is answered as any refusal. */
    public void send(Content content, HttpServletResponse response) throws IOException {
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        try {
            content.write(response.getOutputStream());
            response.flushBuffer();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        } catch (RuntimeException failed) {
            if (!response.isCommitted()) {
                List.of(HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.CONTENT_TYPE)
                        .forEach(header -> response.setHeader(header, null));
            }
            throw failed;
        }
    }
}
