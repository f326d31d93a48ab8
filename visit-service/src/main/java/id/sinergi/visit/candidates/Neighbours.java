package id.sinergi.visit.candidates;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Stored;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import id.sinergi.visit.model.SameVisit;
import id.sinergi.visit.model.Visit;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Finds the visits that may be the same as one: a derived collection lists, per pair of host and visitor and per month of
 * the visit or of its report, the ids of the visits there. It is a superset: what it finds is judged anew.
 *
 * <p>A visit is entered before it is written and looks for others after: of two that are reported at once, at least the
 * later one sees the other, and a process that dies in between leaves an id that leads nowhere, which does no harm.
 */
@Component
public class Neighbours {

    static final String COLLECTION = "visit-neighbours";

    private final MongoOperations mongo;
    private final OutboxDocuments<Visit> visits;

    Neighbours(MongoOperations mongo, OutboxDocuments<Visit> visits) {
        this.mongo = mongo;
        this.visits = visits;
    }

    /** Enters a visit; to be called before it is written. */
    public void enter(UUID id, Visit visit, Instant now) {
        List<UpdateOneModel<Document>> entries = places(visit, Stream.concat(months(visit), Stream.of(made(now))))
                .map(place -> new UpdateOneModel<Document>(
                        Filters.eq("_id", place),
                        Updates.addToSet("visits", id.toString()),
                        new UpdateOptions().upsert(true)))
                .toList();
        if (!entries.isEmpty()) {
            mongo.execute(COLLECTION, places -> places.bulkWrite(entries, new BulkWriteOptions().ordered(false)));
        }
    }

    /** The ids of the visits that may be the same as the given one, sorted; to be called after it is written. */
    public List<UUID> of(Stored<Visit> stored) {
        Stream<String> months = Stream.concat(months(stored.state()), madeWithinWindow(stored.createdAt()));
        List<String> places = places(stored.state(), months).toList();
        Set<UUID> ids = new LinkedHashSet<>();
        if (places.isEmpty()) {
            return List.of();
        }
        List<Document> found = Objects.requireNonNull(mongo.execute(
                COLLECTION,
                collection -> collection.find(Filters.in("_id", places)).into(new ArrayList<>())));
        found.forEach(place -> place.getList("visits", String.class).forEach(id -> ids.add(UUID.fromString(id))));
        ids.remove(stored.id());
        return visits.findAll(ids).stream()
                .filter(other ->
                        SameVisit.possible(stored.state(), stored.createdAt(), other.state(), other.createdAt()))
                .map(Stored::id)
                .sorted()
                .toList();
    }

    private static Stream<String> places(Visit visit, Stream<String> months) {
        List<String> all = months.distinct().toList();
        return visit.hosts().stream()
                .flatMap(host -> visit.visitors().stream()
                        .flatMap(visitor -> all.stream().map(month -> pair(host, visitor) + "|" + month)));
    }

    private static String pair(Party host, Party visitor) {
        return host.key() + "|" + visitor.key();
    }

    /** Every month that a day of the visit, or the day before or after it, can lie in. */
    private static Stream<String> months(Visit visit) {
        PartialDate on = visit.on();
        if (on == null) {
            return Stream.empty();
        }
        YearMonth last = YearMonth.from(on.last().plusDays(1));
        return Stream.iterate(
                        YearMonth.from(on.first().minusDays(1)),
                        month -> !month.isAfter(last),
                        month -> month.plusMonths(1))
                .map(month -> "on:" + month);
    }

    private static Stream<String> madeWithinWindow(Instant made) {
        return Stream.of(made.minus(SameVisit.UNDATED_WINDOW), made.minus(SameVisit.UNDATED_WINDOW.dividedBy(2)), made)
                .map(Neighbours::made);
    }

    private static String made(Instant at) {
        return "made:" + YearMonth.from(at.atZone(ZoneOffset.UTC));
    }
}
