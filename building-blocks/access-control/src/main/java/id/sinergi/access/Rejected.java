package id.sinergi.access;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what Spring Security's firewall finds only when a parameter or header is read: a client's fault, not ours. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Rejected {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(RequestRejectedException rejected) {
        return Refusal.of(
                        ProblemType.MALFORMED,
                        "A parameter or a header has characters that none has here; check the request against the OpenAPI"
                                + " document.")
                .answer();
    }
}
