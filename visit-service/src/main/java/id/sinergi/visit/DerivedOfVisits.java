package id.sinergi.visit;

import id.sinergi.outbox.Derived;
import id.sinergi.outbox.Errand;
import id.sinergi.visit.candidates.Neighbours;
import id.sinergi.visit.model.Visit;
import id.sinergi.visit.model.VisitStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept beside visits: where possible duplicates are looked for, and the hand-over of a merge. */
record DerivedOfVisits(Neighbours neighbours) implements Derived<Visit> {

    @Override
    public void enter(UUID id, Visit visit, Instant createdAt) {
        neighbours.enter(id, visit, createdAt);
    }

    /** The log does not say whether the survivor has taken the claim; where it has, nothing happens. */
    @Override
    public Errand.@Nullable Order owed(Visit visit) {
        return visit.status() == VisitStatus.MERGED && visit.mergedInto() != null
                ? Errand.Order.of(HandOvers.JOIN, visit.mergedInto())
                : null;
    }
}
