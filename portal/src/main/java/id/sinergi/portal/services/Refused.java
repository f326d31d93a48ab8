package id.sinergi.portal.services;

/** A service has understood a request and refuses it. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.status() + " " + problem.detail());
        this.problem = problem;
    }

    /** What is wrong, to be shown where it can be mended. */
    public Problem problem() {
        return problem;
    }
}
