package id.sinergi.portal.account;

/** The identity provider gives out no more tokens for whoever looks: only another login helps. */
public class SignedOut extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SignedOut(Throwable reason) {
        super("the identity provider wants another login", reason);
    }
}
