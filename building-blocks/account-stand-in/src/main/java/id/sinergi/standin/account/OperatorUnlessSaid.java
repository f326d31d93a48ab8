package id.sinergi.standin.account;

import java.util.Map;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;

/** Takes for an operator's what is asked on a thread of which nobody said who asks. */
final class OperatorUnlessSaid implements SecurityContextHolderStrategy {

    private static final ThreadLocal<SecurityContext> SAID = new ThreadLocal<>();

    @Override
    public void clearContext() {
        SAID.remove();
    }

    @Override
    public SecurityContext getContext() {
        SecurityContext context = SAID.get();
        return context == null ? As.account("operator", Map.of()) : context;
    }

    @Override
    public void setContext(SecurityContext context) {
        SAID.set(context);
    }

    @Override
    public SecurityContext createEmptyContext() {
        return new SecurityContextImpl();
    }
}
