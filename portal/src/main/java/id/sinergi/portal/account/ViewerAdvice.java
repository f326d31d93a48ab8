package id.sinergi.portal.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page and every handler its {@code @ModelAttribute Viewer viewer}. */
@ControllerAdvice
class ViewerAdvice {

    /** Null where nobody has logged in, as on the page of an error before. */
    @ModelAttribute("viewer")
    @Nullable
    Viewer viewer(@AuthenticationPrincipal @Nullable OidcUser user) {
        return user == null ? null : Viewer.of(called(user), user.getClaims());
    }

    /** Some identity providers know an account by a number, which nobody recognises as their own. */
    private static String called(OidcUser user) {
        String name = user.getPreferredUsername();
        return name == null || name.isBlank() ? user.getName() : name;
    }
}
