package id.sinergi.http;

import id.sinergi.report.InvalidReport;
import id.sinergi.report.InvalidReport.Fault;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers what no feature translates itself: the framework's own refusals, and what nobody expected. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, HttpServletResponse response) {
        if (response.isCommitted()) {
            throw refusal;
        }
        return refusal.answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidReport invalid) {
        return Refusal.of(
                        ProblemType.INVALID_REPORT,
                        "Nothing was stored. See \"errors\" for each field.",
                        invalid.faults())
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception unexpected, HttpServletResponse response) throws Exception {
        // What is half sent cannot be taken back: the container breaks off the connection then.
        if (response.isCommitted()) {
            throw unexpected;
        }
        return unexpected(unexpected);
    }

    private static ResponseEntity<ProblemDetail> unexpected(Exception unexpected) {
        UUID correlation = UUID.randomUUID();
        LOG.error("Unexpected, correlation id {}", correlation, unexpected);
        ProblemDetail problem = Refusal.of(
                        ProblemType.INTERNAL,
                        "Report the correlation id to the operator; repeating is safe with a key.")
                .body();
        problem.setProperty("correlationId", correlation);
        return ResponseEntity.internalServerError()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(mismatch.getPropertyName());
        return object(Refusal.of(
                ProblemType.MALFORMED,
                "\"" + name + "\" is not of the form it must have.",
                List.of(new Fault("", name + " cannot be read"))));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return object(parameters(invalid));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception cause, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemType type = ProblemType.ofStatus(status.value());
        if (type == ProblemType.INTERNAL) {
            return ResponseEntity.internalServerError().body(unexpected(cause).getBody());
        }
        ResponseEntity<ProblemDetail> answer =
                Refusal.of(type, detail(type, cause)).answer();
        return ResponseEntity.status(type.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer.getBody());
    }

    private static String detail(ProblemType type, Exception cause) {
        return switch (type) {
            case NOT_FOUND -> "No such address; the OpenAPI document lists them.";
            case METHOD_NOT_ALLOWED -> "The header Allow names the methods of this address.";
            case NOT_ACCEPTABLE -> "Accept application/json, or what the OpenAPI document names for this address.";
            case UNSUPPORTED_MEDIA_TYPE ->
                "Send application/json, or what the OpenAPI document names for this address.";
            default ->
                cause instanceof org.springframework.web.ErrorResponse response
                                && response.getBody().getDetail() != null
                        ? response.getBody().getDetail()
                        : "Check the request against the OpenAPI document.";
        };
    }

    private static Refusal parameters(BindException invalid) {
        List<Fault> faults = invalid.getFieldErrors().stream()
                .map(error -> new Fault("", error.getField() + " cannot be read"))
                .toList();
        return Refusal.of(ProblemType.MALFORMED, "A parameter is not of the form it must have.", faults);
    }

    private static ResponseEntity<Object> object(Refusal refusal) {
        return ResponseEntity.status(refusal.type().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(refusal.body());
    }
}
