package id.sinergi.benchmarks.relaying;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import id.sinergi.benchmarks.Effort;
import id.sinergi.benchmarks.Row;
import id.sinergi.benchmarks.reports.Events;
import id.sinergi.benchmarks.reports.Events.Event;
import id.sinergi.benchmarks.rig.Rig;
import id.sinergi.benchmarks.rig.Waiting;
import id.sinergi.reporting.source.Family;
import id.sinergi.stack.SinergiService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.bson.Document;

/**
 * A backlog in the outboxes of visit-service, published by its relay: read from MongoDB, acknowledged by Kafka, removed
 * from the outboxes. The events fall due at one moment, so that none leaves before all are there.
 */
public final class RelayRun {

    /** The relay looks for a backlog all the time, and takes what is due at once. */
    private static final String[] SETTINGS = {"--sinergi.outbox.grace=1ms", "--sinergi.outbox.sweep-interval=100ms"};

    private static final Duration FIRST_LEAD = Duration.ofSeconds(30);
    private static final int INSERTED_AT_ONCE = 500;

    private final Effort effort;
    private final Log log;
    private final MongoCollection<Document> visits;
    private Duration lead = FIRST_LEAD;

    private RelayRun(Effort effort, Log log, MongoClient mongo) {
        this.effort = effort;
        this.log = log;
        this.visits = mongo.getDatabase("visits")
                .getCollection("visits")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** Events per second; the rig runs visit-service alone. */
    public static Row measure(Rig rig, Effort effort) {
        rig.with(List.of(SinergiService.VISIT_SERVICE), SETTINGS);
        try (MongoClient mongo = MongoClients.create(rig.mongo());
                Log log = Log.of(rig.kafka(), Family.VISIT.topic())) {
            return new RelayRun(effort, log, mongo).rounds();
        }
    }

    private Row rounds() {
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int round = 0; round <= effort.rounds(); round++) {
            List<Event> events = LongStream.range(0, effort.backlog())
                    .mapToObj(number -> Events.history(number).getFirst())
                    .toList();
            double relayed = events.size() / seconds(relay(events));
            double produced = events.size() / seconds(log.produce(events));
            if (round > 0) {
                ours.add(relayed);
                bare.add(produced);
            }
        }
        return new Row(
                "events through the relay (a backlog of %,d)".formatted(effort.backlog()),
                "idempotent producer, acks=all",
                ours,
                bare);
    }

    private long relay(List<Event> events) {
        long end = log.end();
        Instant due = Instant.now().plus(lead);
        Instant began = Instant.now();
        fill(events, due);
        Duration filled = Duration.between(began, Instant.now());
        if (filled.compareTo(lead) > 0) {
            throw new IllegalStateException("the backlog took longer to write than expected: " + filled);
        }
        lead = filled.multipliedBy(2).plusSeconds(1);
        Waiting.until("the moment they are due", () -> !Instant.now().isBefore(due));
        long before = System.nanoTime();
        Waiting.until("the relay", () -> log.end() >= end + events.size());
        long taken = System.nanoTime() - before;
        Waiting.until("empty outboxes", () -> visits.countDocuments(Filters.exists("outbox.0")) == 0);
        visits.deleteMany(Filters.empty());
        return taken;
    }

    private void fill(List<Event> events, Instant due) {
        for (int from = 0; from < events.size(); from += INSERTED_AT_ONCE) {
            visits.insertMany(events.subList(from, Math.min(events.size(), from + INSERTED_AT_ONCE)).stream()
                    .map(event -> document(event, due))
                    .toList());
        }
    }

    private static Document document(Event event, Instant due) {
        Document state = Document.parse(event.text());
        return new Document("_id", UUID.randomUUID().toString())
                .append("version", 1L)
                .append("state", state)
                .append("history", List.of(new Document("version", 1L).append("state", state)))
                .append(
                        "outbox",
                        List.of(new Document("id", UUID.randomUUID().toString())
                                .append("type", "id.sinergi.visit.held.v1")
                                .append("at", Date.from(due))
                                .append("body", event.text())));
    }

    private static double seconds(long nanoseconds) {
        return nanoseconds / 1e9;
    }
}
