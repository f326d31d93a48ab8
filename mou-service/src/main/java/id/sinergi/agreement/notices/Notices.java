package id.sinergi.agreement.notices;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import id.sinergi.agreement.Successors;
import id.sinergi.agreement.model.Agreement;
import id.sinergi.http.Page;
import id.sinergi.outbox.Draft;
import id.sinergi.outbox.GuardedCollection;
import id.sinergi.outbox.ListQuery;
import id.sinergi.outbox.Outbox;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Request;
import id.sinergi.outbox.SideLog;
import id.sinergi.outbox.Stored;
import id.sinergi.reference.ReferenceData;
import id.sinergi.report.ReportCheck;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** All notices: making those that are due, and listing them. Any number of instances may make them at once. */
@Component
public class Notices {

    private static final String EVENT = "id.sinergi.notice.agreement-ends.v1";
    private static final String ENDS = "listing.ends";
    private static final String PATH = "/api/v1/agreements/notices";
    private static final String SERVICE = "mou-service";
    private static final int AT_ONCE = 200;
    private static final ZoneId MOST_WESTERN = ZoneId.of("Asia/Jakarta");
    private static final ZoneId MOST_EASTERN = ZoneId.of("Asia/Jayapura");

    private final OutboxDocuments<Notice> notices;
    private final OutboxDocuments<Agreement> agreements;
    private final GuardedCollection collection;
    private final Successors successors;
    private final ReferenceData reference;
    private final Clock clock;

    Notices(
            SideLog<Notice> log,
            OutboxDocuments<Agreement> agreements,
            Outbox outbox,
            Successors successors,
            ReferenceData reference,
            Clock clock) {
        this.notices = log.documents();
        this.agreements = agreements;
        this.collection = outbox.collection("agreements");
        this.successors = successors;
        this.reference = reference;
        this.clock = clock;
    }

    /**
     * Makes the notices that are due and not made yet.
     *
     * @throws id.sinergi.http.Refusal where MongoDB does not answer: what is not made then is made the next time
     */
    public void make() {
        List<UUID> ending = ending();
        for (int from = 0; from < ending.size(); from += AT_ONCE) {
            make(ending.subList(from, Math.min(from + AT_ONCE, ending.size())));
        }
    }

    /** A page of notices, newest first. */
    public <T> Page<T> list(ListQuery query, Function<Stored<Notice>, T> presentation) {
        return Page.of(
                notices.list(query),
                query.limit(),
                stored -> notices.position(stored, NoticeListing.of(stored.state(), reference.directory())),
                presentation);
    }

    /** The indexes by which endings and successors are found, so that looking for them reads nothing else. */
    void createIndexes() {
        collection.within(documents -> documents.createIndex(Indexes.ascending(ENDS)));
        successors.createIndex();
    }

    private List<UUID> ending() {
        String first = LocalDate.now(clock.withZone(MOST_WESTERN))
                .minusDays(Thresholds.MOST_DAYS_LATE)
                .toString();
        String last = LocalDate.now(clock.withZone(MOST_EASTERN))
                .plusDays(Thresholds.MOST_DAYS_AHEAD)
                .toString();
        var soon = Filters.and(
                Filters.elemMatch(ENDS, new Document("$gte", first).append("$lte", last)),
                Filters.eq("listing.status", "SIGNED"));
        return collection.within(documents -> documents
                .find(soon)
                .projection(Projections.include("_id"))
                .map(document -> UUID.fromString(document.getString("_id")))
                .into(new ArrayList<>()));
    }

    private void make(Collection<UUID> ending) {
        Map<UUID, UUID> renewed = successors.signed(ending);
        List<Notice> due = agreements.findAll(ending).stream()
                .filter(stored -> !renewed.containsKey(stored.id()))
                .flatMap(stored -> due(stored).stream())
                .toList();
        Set<UUID> made = notices.findAll(due.stream().map(Notices::id).toList()).stream()
                .map(Stored::id)
                .collect(Collectors.toSet());
        due.stream().filter(notice -> !made.contains(id(notice))).forEach(this::make);
    }

    private Optional<Notice> due(Stored<Agreement> stored) {
        var check = new ReportCheck(reference, clock);
        ZoneId zone = check.zone(stored.state().bound());
        return Thresholds.due(stored, zone, check.today(zone));
    }

    /** Two instances may come here with one notice: the key lets only one of them write it. */
    private void make(Notice notice) {
        notices.create(
                request(notice),
                _ -> new Draft<>(notice, EVENT, NoticeListing.of(notice, reference.directory()), List.of(), null));
    }

    private static UUID id(Notice notice) {
        return request(notice).identity().orElseThrow();
    }

    private static Request request(Notice notice) {
        return new Request(SERVICE, PATH, notice.key(), null, notice.key());
    }
}
