package id.sinergi.portal.services;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** A file on its way to a browser, which always keeps it and never shows it. */
public record Download(HttpServletResponse response) {

    private static final List<String> PASSED_ON = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.ETAG,
            "X-Total-Count");

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
