package id.sinergi.portal.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Tells who looks, also where no handler is asked: at the page of a failure. */
@Component
public class Viewers {

    /** Whoever this thread's request is of; null where nobody has logged in. */
    public @Nullable Viewer now() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.getPrincipal() instanceof OidcUser user
                ? Viewer.of(called(user), user.getClaims())
                : null;
    }

    /** Some identity providers know an account by a number, which nobody recognises as their own. */
    private static String called(OidcUser user) {
        String name = user.getPreferredUsername();
        return name == null || name.isBlank() ? user.getName() : name;
    }
}
