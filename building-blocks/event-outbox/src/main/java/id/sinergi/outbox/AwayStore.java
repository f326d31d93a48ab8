package id.sinergi.outbox;

import id.sinergi.observation.Looked;
import id.sinergi.observation.Looks;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Tells whether MongoDB has a primary that answers, for as long as it has none and whether or not anybody asks meanwhile:
 * alert on 1. The driver's own metrics tell of connections alone, and a store that is away has none that could fail.
 */
final class AwayStore implements MeterBinder {

    static final String METER = "sinergi.store.away";

    private final MongoOperations mongo;
    private final Looks looks;

    AwayStore(MongoOperations mongo, Looks looks) {
        this.mongo = mongo;
        this.looks = looks;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Looked answers = looks.at("Whether MongoDB answers", this::ask);
        Gauge.builder(METER, answers, Looked::away)
                .description("1 while MongoDB has no primary that answers, otherwise 0")
                .register(registry);
    }

    private double ask() {
        mongo.execute(database -> database.runCommand(new Document("ping", 1)));
        return 0;
    }
}
