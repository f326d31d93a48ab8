package id.sinergi.http;

import id.sinergi.report.InvalidReport.Fault;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** A request is refused: answered as {@code application/problem+json} (RFC 9457), with what to do about it. */
public final class Refusal extends RuntimeException {

    private final ProblemType type;
    private final transient List<Fault> errors;
    private final transient Map<String, Object> members;

    private Refusal(ProblemType type, String detail, List<Fault> errors, Map<String, Object> members) {
        super(detail);
        this.type = type;
        this.errors = errors;
        this.members = members;
    }

    /** A refusal that concerns the request as a whole. */
    public static Refusal of(ProblemType type, String detail) {
        return new Refusal(type, detail, List.of(), Map.of());
    }

    /** A refusal that names the fields at fault, all at once. */
    public static Refusal of(ProblemType type, String detail, List<Fault> errors) {
        return new Refusal(type, detail, errors, Map.of());
    }

    /** 404: no resource of that kind and id. */
    public static Refusal notFound(String what) {
        return of(ProblemType.NOT_FOUND, "No " + what + "; check the address.");
    }

    /**
     * 409: a command that the state does not allow.
     *
     * @param allowed the commands that it does allow
     */
    public static Refusal stateForbids(String command, Object state, List<String> allowed) {
        String instead = allowed.isEmpty() ? "no command any more" : String.join(", ", allowed);
        return new Refusal(
                ProblemType.STATE_FORBIDS,
                "The record is " + state + ", which does not allow \"" + command + "\". It allows: " + instead + ".",
                List.of(),
                Map.of("state", state.toString(), "allowedCommands", allowed));
    }

    /** What kind of refusal it is. */
    public ProblemType type() {
        return type;
    }

    /** The fields at fault; none where it concerns the request as a whole. */
    public List<Fault> errors() {
        return errors;
    }

    /** The answer that says it; one that passes says when to repeat. */
    public ResponseEntity<ProblemDetail> answer() {
        var answer = ResponseEntity.status(type.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (type == ProblemType.UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, "5");
        }
        return answer.body(body());
    }

    ProblemDetail body() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(type.status(), getMessage());
        problem.setType(type.uri());
        problem.setTitle(type.title());
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        members.forEach(problem::setProperty);
        return problem;
    }
}
