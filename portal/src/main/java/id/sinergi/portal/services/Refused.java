package id.sinergi.portal.services;

import org.jspecify.annotations.Nullable;

/** A service has understood a request and refuses it. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final @Nullable String retryAfter;

    Refused(Problem problem, @Nullable String retryAfter) {
        super(problem.status() + " " + problem.detail());
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** How many seconds to wait before asking again, as the service says it; null: it does not. */
    public @Nullable String retryAfter() {
        return retryAfter;
    }

    /** What is wrong, to be shown where it can be mended. */
    public Problem problem() {
        return problem;
    }
}
