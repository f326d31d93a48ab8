package id.sinergi.portal.account;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page and every handler its {@code @ModelAttribute Viewer viewer}. */
@ControllerAdvice
class ViewerAdvice {

    private final Viewers viewers;

    ViewerAdvice(Viewers viewers) {
        this.viewers = viewers;
    }

    /** Null where nobody has logged in, as on the page of an error before. What an address says is no member of it. */
    @ModelAttribute(name = "viewer", binding = false)
    @Nullable
    Viewer viewer() {
        return viewers.now();
    }
}
