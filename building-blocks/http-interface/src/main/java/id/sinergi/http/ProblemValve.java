package id.sinergi.http;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;

/** Answers what Tomcat refuses before any application sees it, for example an address that cannot be decoded. */
public final class ProblemValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        AtomicBoolean open = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
        if (response.getStatus() >= 400
                && response.getContentWritten() == 0
                && response.setErrorReported()
                && open.get()) {
            write(response, ProblemType.ofStatus(response.getStatus()));
        }
    }

    private static void write(Response response, ProblemType type) {
        try {
            response.setStatus(type.status().value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(
                        """
                        {"type":"%s","title":"%s","status":%d,"detail":"%s"}""".formatted(
                                        type.uri(),
                                        type.title(),
                                        type.status().value(),
                                        "The address or a header cannot be read; check the request against the OpenAPI document."));
                response.finishResponse();
            }
        } catch (IOException gone) {
            LOG.debug("Nobody takes the answer any more", gone);
        }
    }
}
