package id.sinergi.visit.candidates;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.sinergi.outbox.GuardedCollection;
import id.sinergi.outbox.Outbox;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
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

    private static final String COLLECTION = "visit-neighbours";
    private static final String WIDE = "wide";

    /** Marks the places made since the undated lie apart: in an unmarked one there may be some that lie nowhere else. */
    private static final String UNDATED_APART = "undatedApart";

    /** Dates that span more lie in one place of their own instead of in one per month. */
    private static final int MONTHS_OF_A_NARROW_DATE = 4;

    private final GuardedCollection places;
    private final OutboxDocuments<Visit> visits;

    Neighbours(Outbox outbox, OutboxDocuments<Visit> visits) {
        this.places = outbox.collection(COLLECTION);
        this.visits = visits;
    }

    /** Enters a visit; to be called before it is written. */
    public void enter(UUID id, Visit visit, Instant made) {
        write(entries(id, visit, made).toList());
    }

    /** Enters visits that are written already, a few hundred at once. */
    public void enter(List<Stored<Visit>> stored) {
        write(stored.stream()
                .flatMap(visit -> entries(visit.id(), visit.state(), visit.createdAt()))
                .toList());
    }

    private void write(List<UpdateOneModel<Document>> entries) {
        if (!entries.isEmpty()) {
            places.within(collection -> collection.bulkWrite(entries, new BulkWriteOptions().ordered(false)));
        }
    }

    private static Stream<UpdateOneModel<Document>> entries(UUID id, Visit visit, Instant made) {
        List<String> months = months(visit).toList();
        Stream<String> own = months.size() <= MONTHS_OF_A_NARROW_DATE ? months.stream() : Stream.of(WIDE);
        return places(visit, Stream.concat(own, reports(visit, month(made))))
                .map(place -> new UpdateOneModel<Document>(
                        Filters.eq("_id", place),
                        Updates.combine(
                                Updates.addToSet("visits", id.toString()), Updates.setOnInsert(UNDATED_APART, true)),
                        new UpdateOptions().upsert(true)));
    }

    /** The ids of the visits that may be the same as the given one, sorted; to be called after it is written. */
    public List<UUID> of(Stored<Visit> stored) {
        return of(List.of(stored)).getOrDefault(stored.id(), List.of());
    }

    /** The ids of the visits that may be the same, sorted, by the visits given; those without any are left out. */
    public Map<UUID, List<UUID>> of(List<Stored<Visit>> stored) {
        Map<UUID, List<String>> asked = new LinkedHashMap<>();
        stored.forEach(visit -> asked.put(
                visit.id(), Stream.concat(around(visit), unmarked(visit)).toList()));
        Map<String, List<UUID>> entered = entered(stored);
        Map<UUID, Stored<Visit>> found = new HashMap<>();
        visits.findAll(entered.values().stream().flatMap(List::stream).collect(Collectors.toSet()))
                .forEach(visit -> found.put(visit.id(), visit));
        Map<UUID, List<UUID>> candidates = new LinkedHashMap<>();
        for (Stored<Visit> visit : stored) {
            List<UUID> others = asked.getOrDefault(visit.id(), List.of()).stream()
                    .flatMap(place -> entered.getOrDefault(place, List.of()).stream())
                    .distinct()
                    .filter(id -> maybe(visit, found.get(id)))
                    .sorted()
                    .toList();
            if (!others.isEmpty()) {
                candidates.put(visit.id(), others);
            }
        }
        return candidates;
    }

    private static Stream<String> around(Stored<Visit> stored) {
        // Of what was reported lately a dated visit asks the undated alone: the others lie where their own dates are.
        Stream<String> around = stored.state().on() == null
                ? window(stored.createdAt()).map(Neighbours::made)
                : Stream.of(
                                months(stored.state()),
                                Stream.of(WIDE),
                                window(stored.createdAt()).map(Neighbours::undated))
                        .flatMap(places -> places);
        return places(stored.state(), around);
    }

    /** Where a dated visit looks for the undated that were entered before these lay apart. */
    private static Stream<String> unmarked(Stored<Visit> stored) {
        return stored.state().on() == null
                ? Stream.empty()
                : places(stored.state(), window(stored.createdAt()).map(Neighbours::made));
    }

    private Map<String, List<UUID>> entered(List<Stored<Visit>> stored) {
        Map<String, List<UUID>> entered = new HashMap<>();
        read(stored.stream().flatMap(Neighbours::unmarked), new Document(UNDATED_APART, null), entered);
        read(stored.stream().flatMap(Neighbours::around), new Document(), entered);
        return entered;
    }

    private void read(Stream<String> asked, Document filter, Map<String, List<UUID>> entered) {
        List<String> ids = asked.distinct().toList();
        if (!ids.isEmpty()) {
            Document query = new Document("_id", new Document("$in", ids));
            query.putAll(filter);
            places.within(collection -> collection.find(query).into(new ArrayList<>()))
                    .forEach(place -> entered.put(
                            place.getString("_id"),
                            place.getList("visits", String.class).stream()
                                    .map(UUID::fromString)
                                    .toList()));
        }
    }

    private static boolean maybe(Stored<Visit> one, @Nullable Stored<Visit> other) {
        return other != null
                && !one.id().equals(other.id())
                && !one.state().distinctFrom().contains(other.id())
                && !other.state().distinctFrom().contains(one.id())
                && SameVisit.possible(one.state(), one.createdAt(), other.state(), other.createdAt());
    }

    private static Stream<String> places(Visit visit, Stream<String> within) {
        List<String> all = within.distinct().toList();
        return visit.hosts().stream()
                .flatMap(host -> visit.visitors().stream()
                        .flatMap(visitor -> all.stream().map(place -> pair(host, visitor) + "|" + place)));
    }

    private static String pair(Party host, Party visitor) {
        return host.key() + "|" + visitor.key();
    }

    /** Every month that a day of the visit, or the day before or after it, can lie in. */
    private static Stream<String> months(Visit visit) {
        PartialDate on = visit.on();
        return on == null
                ? Stream.empty()
                : span(
                                YearMonth.from(on.first().minusDays(1)),
                                YearMonth.from(on.last().plusDays(1)))
                        .map(month -> "on:" + month);
    }

    /** Where a report lies by the month in which it was made: all do for the undated, the undated for the dated, too. */
    private static Stream<String> reports(Visit visit, YearMonth made) {
        return visit.on() == null ? Stream.of(made(made), undated(made)) : Stream.of(made(made));
    }

    private static Stream<YearMonth> window(Instant made) {
        return span(month(made.minus(SameVisit.UNDATED_WINDOW)), month(made.plus(SameVisit.UNDATED_WINDOW)));
    }

    private static Stream<YearMonth> span(YearMonth first, YearMonth last) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1));
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(ZoneOffset.UTC));
    }

    private static String made(YearMonth month) {
        return "made:" + month;
    }

    private static String undated(YearMonth month) {
        return "undated:" + month;
    }
}
