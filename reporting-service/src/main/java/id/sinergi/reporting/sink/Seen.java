package id.sinergi.reporting.sink;

import id.sinergi.observation.Step;
import id.sinergi.observation.Trails;
import io.micrometer.tracing.Span;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/** What is to be seen of storing: a span on the trail of each record that has one, and how fresh totals are. */
final class Seen {

    private final Trails trails;
    private final Freshness freshness;

    Seen(Trails trails, Freshness freshness) {
        this.trails = trails;
        this.freshness = freshness;
    }

    /** The storing of totals. */
    Consumer<Message<List<Object>>> totals(Consumer<List<Incoming>> storing) {
        return stored("store total", batch -> {
            storing.accept(batch);
            freshness.note(batch);
        });
    }

    /**
     * The storing of something else.
     *
     * @param name of the spans
     */
    Consumer<Message<List<Object>>> stored(String name, Consumer<List<Incoming>> storing) {
        return message -> {
            List<Incoming> batch = Incoming.of(message);
            List<Step> steps = batch.stream()
                    .filter(record -> Trails.isRecorded(record.trail()))
                    .map(record -> trails.step(name, Span.Kind.CONSUMER, record.trail())
                            .with("messaging.system", "kafka")
                            .with("messaging.destination.name", record.topic()))
                    .toList();
            try {
                storing.accept(batch);
            } catch (RuntimeException failed) {
                steps.forEach(step -> step.failed(failed));
                throw failed;
            } finally {
                steps.forEach(Step::close);
            }
        };
    }
}
