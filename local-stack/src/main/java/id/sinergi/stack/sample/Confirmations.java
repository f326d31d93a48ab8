package id.sinergi.stack.sample;

import java.util.List;
import java.util.Set;

/** Facilities confirm what others reported of them. */
final class Confirmations {

    private static final double SHARE = 0.12;

    private Confirmations() {}

    /** @param told the names of visits on which something is said already */
    static List<Visit> drawn(List<Visit> visits, Set<String> told, long seed) {
        return visits.stream()
                .filter(visit -> visit.visitor() != null && visit.isHeldOn())
                .filter(visit -> !told.contains(visit.report().name()))
                .filter(visit ->
                        Draw.of(seed, "confirmed/" + visit.report().name()).chance(SHARE))
                .toList();
    }

    static Step of(Visit visit) {
        Place visitor = visit.visitor();
        Place by = visitor == null || visit.isReportedBy(visitor) ? visit.host() : visitor;
        return Step.on(
                visit.report(),
                "confirmation",
                "facility:" + by.id(),
                Body.of("by", by.id()).members());
    }
}
