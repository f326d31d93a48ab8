package id.sinergi.portal.forms;

import id.sinergi.portal.services.Keys;
import id.sinergi.portal.services.Problem;
import id.sinergi.portal.services.Problem.FieldError;
import id.sinergi.portal.services.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a form says where a service refuses what was sent with it. */
@Component
class Faults {

    /** How long before now a report was stored, at most, whose form is still open or kept as a draft. */
    private static final Duration OPEN = Duration.ofDays(7);

    private final Clock clock;

    Faults(Clock clock) {
        this.clock = clock;
    }

    /**
     * Shows what is wrong, at its fields where it has any.
     *
     * @return the status of the page
     * @throws Refused again where nobody is logged in any more, which is no fault of the form
     */
    int show(Refused refused, PointerForm form, Model model) {
        Problem problem = refused.problem();
        if (problem.status() == HttpStatus.UNAUTHORIZED.value()) {
            throw refused;
        }
        if (problem.isKeyReused()) {
            // What the form said before is stored: under its key nothing else can be, so that it goes on with another.
            model.addAttribute(
                    "storedSince",
                    clock.instant().minus(OPEN).truncatedTo(ChronoUnit.SECONDS).toString());
            model.addAttribute("key", Keys.orNew(null));
        } else {
            form.faulted(problem.errors().isEmpty() ? List.of(whole(problem)) : problem.errors());
        }
        return problem.status() == HttpStatus.BAD_REQUEST.value()
                ? HttpStatus.UNPROCESSABLE_CONTENT.value()
                : problem.status();
    }

    private static FieldError whole(Problem problem) {
        return new FieldError("", Objects.requireNonNullElse(problem.detail(), String.valueOf(problem.status())));
    }
}
