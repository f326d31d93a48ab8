package id.sinergi.agreement.model;

import id.sinergi.report.ReportCheck;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must hold between a corrected agreement and those that it is related to, on either side. */
final class Ancestry {

    /** Far more renewals than there have been: what is longer has got into a circle. */
    private static final int LONGEST = 100;

    private Ancestry() {}

    /** A new predecessor is not itself a successor, however distant; a framework that is implemented stays one. */
    static void check(UUID id, Agreement agreement, Agreement before, ReportCheck check, Others others) {
        UUID predecessor = predecessor(agreement);
        check.that(
                predecessor == null
                        || predecessor.equals(id)
                        || predecessor.equals(predecessor(before))
                        || !leadsTo(id, predecessor, others),
                "/predecessor/id",
                "renews this very agreement, itself or through others; name another");
        check.that(
                before.kind() != Agreement.Kind.FRAMEWORK
                        || agreement.kind() != Agreement.Kind.IMPLEMENTING
                        || !others.implement(id),
                "/kind",
                "other agreements implement this one; name another parent in them first");
    }

    private static boolean leadsTo(UUID id, UUID from, Others others) {
        Optional<UUID> next = Optional.of(from);
        for (int i = 0; i < LONGEST && next.isPresent() && !next.get().equals(id); i++) {
            next = next.flatMap(others::predecessorOf);
        }
        return next.isPresent();
    }

    private static @Nullable UUID predecessor(Agreement agreement) {
        RelatedAgreement predecessor = agreement.predecessor();
        return predecessor == null ? null : predecessor.id();
    }
}
