package id.sinergi.portal.services;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.DisconnectedClientHelper;

/** A file on its way to a browser, which always keeps it and never shows it. */
public final class Download {

    private static final List<String> PASSED_ON = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.ETAG,
            "X-Total-Count");

    private final HttpServletResponse response;

    private Download(HttpServletResponse response) {
        this.response = response;
    }

    /**
     * Asks for one. A file that the service does not finish must not look finished: nothing is added to it, and the connection
     * breaks off.
     *
     * @throws IOException where it has begun and breaks off
     */
    public static void to(HttpServletResponse response, Consumer<Download> asking) throws IOException {
        try {
            asking.accept(new Download(response));
        } catch (ServiceAway broken) {
            if (DisconnectedClientHelper.isClientDisconnectedException(broken)) {
                return;
            }
            if (response.isCommitted()) {
                throw new IOException("A download broke off: " + broken.getMessage());
            }
            response.reset();
            throw broken;
        }
    }

    void begin(HttpHeaders told) {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment");
        for (String name : PASSED_ON) {
            String value = told.getFirst(name);
            if (value != null) {
                response.setHeader(name, value);
            }
        }
    }

    OutputStream body() throws IOException {
        return response.getOutputStream();
    }
}
