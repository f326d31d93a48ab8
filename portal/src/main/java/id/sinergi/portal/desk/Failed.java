package id.sinergi.portal.desk;

import id.sinergi.portal.services.Keys;
import id.sinergi.portal.services.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision that was not taken, or of which that is not known.
 *
 * @param why the key of what the page says
 * @param problem what the service says of it; null: nobody has said anything
 */
record Failed(Ruling ruling, String why, @Nullable Problem problem) {

    static Failed of(Ruling ruling, String why) {
        return new Failed(ruling, why, null);
    }

    static Failed of(Ruling ruling, Problem problem) {
        return new Failed(
                ruling,
                switch (problem.status()) {
                    case 409, 412, 428 -> "changed";
                    default -> problem.isKeyReused() ? "stored-already" : "refused";
                },
                problem);
    }

    /** Whether it was about that case, and not about another one of the same record. */
    public boolean isAbout(Case one) {
        return ruling.subject().equals(one.subject()) && ruling.finding().equals(one.finding());
    }

    /** The key to send it with again: another one where the last has been used up. */
    String key() {
        return problem != null && problem.isKeyReused() ? Keys.orNew(null) : ruling.key();
    }

    /** What a service says about it. */
    public List<String> details() {
        return problem == null ? List.of() : problem.details();
    }

    /** The page of what it was about. */
    public @Nullable String page() {
        return Subject.of(ruling.subject())
                        .filter(subject -> !subject.isMonth())
                        .isPresent()
                ? "/" + ruling.subject()
                : null;
    }
}
