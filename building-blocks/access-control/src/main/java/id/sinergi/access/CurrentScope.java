package id.sinergi.access;

import java.util.function.Supplier;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The scope of the request at hand, or of the service itself within {@link #ofTheService}. Work that is neither has no
 * scope and reads nothing.
 */
public final class CurrentScope {

    private static final ScopedValue<Scope> ASSUMED = ScopedValue.newInstance();

    private CurrentScope() {}

    /**
     * What is the caller's.
     *
     * @throws AuthenticationCredentialsNotFoundException where nobody asks: a slip of ours, not of a client
     */
    public static Scope get() {
        if (ASSUMED.isBound()) {
            return ASSUMED.get();
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new AuthenticationCredentialsNotFoundException("nobody asks for this");
        }
        return Claims.scopeOf(authentication);
    }

    /** Does what a service does by itself: for sweeps and schedules, never on behalf of a request. */
    public static <T> T ofTheService(Supplier<T> doings) {
        return ScopedValue.where(ASSUMED, Scope.ofTheService()).call(doings::get);
    }

    /** The same for doings that answer nothing. */
    public static void byTheService(Runnable doings) {
        ScopedValue.where(ASSUMED, Scope.ofTheService()).run(doings);
    }
}
