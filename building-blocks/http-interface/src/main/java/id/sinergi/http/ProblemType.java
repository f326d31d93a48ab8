package id.sinergi.http;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Every way in which a service refuses, with its stable type; {@code docs/problems.md} explains each. */
public enum ProblemType {
    MALFORMED(HttpStatus.BAD_REQUEST, "The request cannot be read"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "The request carries no valid token"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "The account may not do this"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such resource"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The resource does not have this method"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer does not exist in a media type that is accepted"),
    STATE_FORBIDS(HttpStatus.CONFLICT, "The state of the record does not allow this"),
    STALE_VERSION(HttpStatus.PRECONDITION_FAILED, "The record has changed since it was read"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body's media type is not taken here"),
    INVALID_REPORT(HttpStatus.UNPROCESSABLE_CONTENT, "The report breaks a rule"),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The Idempotency-Key was used for another body"),
    IF_MATCH_MISSING(HttpStatus.PRECONDITION_REQUIRED, "A change names the version it is based on"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "The client sends requests too fast"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The service cannot store or read right now"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side");

    private final HttpStatus status;
    private final String title;

    ProblemType(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** What a status means where nobody says more about it. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413, 414, 431 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            default -> status >= 400 && status < 500 ? MALFORMED : INTERNAL;
        };
    }

    /** The status that goes with it. */
    public HttpStatus status() {
        return status;
    }

    /** The type of a problem that was answered; empty where it is none of these. */
    public static Optional<ProblemType> of(@Nullable URI answered) {
        return Arrays.stream(values())
                .filter(type -> type.uri().equals(answered))
                .findFirst();
    }

    /** The stable URI, for example {@code urn:sinergi:problem:stale-version}. */
    public URI uri() {
        return URI.create("urn:sinergi:problem:" + slug());
    }

    /** The last part of that: {@code stale-version}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it says in short, the same for every refusal of the type. */
    public String title() {
        return title;
    }
}
