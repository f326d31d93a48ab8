package id.sinergi.visit;

import id.sinergi.access.CurrentScope;
import id.sinergi.outbox.Derived;
import id.sinergi.outbox.Errand;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Stored;
import id.sinergi.visit.candidates.Neighbours;
import id.sinergi.visit.model.Visit;
import id.sinergi.visit.model.VisitStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is kept beside visits: where possible duplicates are looked for, and the hand-over of a merge. */
record DerivedOfVisits(Neighbours neighbours, OutboxDocuments<Visit> visits) implements Derived<Visit> {

    @Override
    public void enter(UUID id, Visit visit, Instant createdAt) {
        neighbours.enter(id, visit, createdAt);
    }

    @Override
    public void enter(List<Stored<Visit>> some) {
        neighbours.enter(some);
    }

    /** The log does not say whether a survivor has taken the claim of the report that was merged into it; it itself does. */
    @Override
    public Map<Stored<Visit>, Errand.Order> owed(List<Stored<Visit>> some) {
        Map<Stored<Visit>, UUID> merged = new HashMap<>();
        for (Stored<Visit> visit : some) {
            UUID survivor = visit.state().mergedInto();
            if (visit.state().status() == VisitStatus.MERGED && survivor != null) {
                merged.put(visit, survivor);
            }
        }
        Map<UUID, List<UUID>> taken = taken(Set.copyOf(merged.values()));
        Map<Stored<Visit>, Errand.Order> owed = new HashMap<>();
        merged.forEach((visit, survivor) -> {
            if (!taken.getOrDefault(survivor, List.of()).contains(visit.id())) {
                owed.put(visit, Errand.Order.of(HandOvers.JOIN, survivor));
            }
        });
        return owed;
    }

    private Map<UUID, List<UUID>> taken(Set<UUID> survivors) {
        return CurrentScope.ofTheService(() -> visits.findAll(survivors)).stream()
                .collect(Collectors.toMap(
                        Stored::id, survivor -> survivor.state().absorbed()));
    }
}
