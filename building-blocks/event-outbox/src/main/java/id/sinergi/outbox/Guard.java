package id.sinergi.outbox;

import com.mongodb.client.model.Filters;
import id.sinergi.access.Concern;
import id.sinergi.access.CurrentScope;
import id.sinergi.access.Right;
import id.sinergi.access.Scope;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Asks at the one place where documents are read and written what of them is the caller's. */
final class Guard {

    private final Region region;

    Guard(Region region) {
        this.region = region;
    }

    /** Narrows a query to what the caller may see; in a document of which nobody may know it is simply not there. */
    Bson seen(Bson query) {
        Scope scope = CurrentScope.get();
        if (scope.readsAll()) {
            return query;
        }
        List<Bson> own = new ArrayList<>();
        own.add(Filters.in("listing.facility", scope.facilities()));
        if (scope.regionalOffice() != null) {
            own.add(region.of(scope.regionalOffice()));
        }
        return Filters.and(query, Filters.or(own));
    }

    /**
     * Lets pass what the caller may write.
     *
     * @param listing as it is written with the state
     * @throws Refusal 403 saying who may
     */
    void require(Right right, Document listing) {
        Concern concern = concern(listing);
        if (!CurrentScope.get().may(right, concern)) {
            throw Refusal.of(ProblemType.FORBIDDEN, told(right, concern));
        }
    }

    private static String told(Right right, Concern concern) {
        return switch (right) {
            case CHANGE ->
                concern.reporter() == null
                        ? "Only an operator changes what nobody reports; name in \"reportedBy\" for whom you report."
                        : "Only " + concern.reporter() + " or an operator may do this, since the report is theirs; who"
                                + " takes part may confirm, dispute or join it.";
            case ANSWER -> "Only those who take part, their regional offices and an operator may do this.";
            case TREAT ->
                "Only who reports it, a regional office of those who take part, or an operator may do this; a counterpart"
                        + " joins by saying so of its own report.";
            case DECIDE -> "Only a regional office of those who take part, or an operator, decides this.";
        };
    }

    private Concern concern(Document listing) {
        return Concern.of(
                listing.getList("facility", String.class, List.of()),
                region.offices(listing),
                listing.getString("reporter"));
    }
}
