package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.observation.Trails;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever publishes an event goes on with the trace of whoever wrote it. */
class TrailOfEventsTest {

    private final Situation here = new Situation();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Tracer tracer =
            new OtelTracer(SdkTracerProvider.builder().build().get("test"), new OtelCurrentTraceContext(), _ -> {});
    private final OutboxDocuments<Report> documents = new OutboxDocuments<>(
            new GuardedCollection("reports", here.store.mongo),
            new DocumentShape<>(Report.class, Situation.JSON),
            new Guard(Region.LISTED),
            here.relay,
            new Acceptance(new Trails(tracer), new Accepted(meters)),
            here.clock);

    @AfterEach
    void end() {
        here.close();
    }

    @Test
    void isStoredWithTheEventSoThatAnotherInstanceCanGoOnWithIt() {
        Span request = tracer.nextSpan().name("request").start();
        try (var _ = tracer.withSpan(request)) {
            documents.create(Situation.creating(null, "traced"), _ -> Situation.draft(Report.named("traced")));
        } finally {
            request.end();
        }
        here.letTimePass();

        here.relay(here.broker, here.clock).sweep();

        assertThat(here.broker.received)
                .hasSize(1)
                .allSatisfy(event -> assertThat(event.trail())
                        .isEqualTo("00-" + request.context().traceId() + "-"
                                + request.context().spanId() + "-01"));
    }

    @Test
    void isNoneWhereNobodyTraces() {
        documents.create(Situation.creating(null, "untraced"), _ -> Situation.draft(Report.named("untraced")));
        here.letTimePass();

        here.relay.sweep();

        assertThat(here.broker.received).extracting(PendingEvent::trail).containsOnlyNulls();
    }

    @Test
    void whatIsStoredIsCountedByWhatItSaysHasHappened() {
        documents.create(Situation.creating(null, "one"), _ -> Situation.draft(Report.named("one")));
        documents.create(Situation.creating(null, "two"), _ -> Situation.draft(Report.named("two")));

        assertThat(meters.get("sinergi.writes.accepted")
                        .tag("event", "report.made")
                        .counter()
                        .count())
                .isEqualTo(2);
    }
}
