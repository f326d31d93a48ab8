package id.sinergi.stack.host;

/** Why the stack cannot start, in one line that tells its user what to do. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailure(String whatToDo) {
        super(whatToDo);
    }

    public StartFailure(String whatToDo, Throwable cause) {
        super(whatToDo, cause);
    }
}
