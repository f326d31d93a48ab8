package id.sinergi.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrailsTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String RECORDED = "00-" + TRACE + "-00f067aa0ba902b7-01";

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final Tracer tracer = tracer();
    private final Trails trails = new Trails(tracer);

    @Test
    void aStepFollowsOnWhatIsWrittenDown() {
        String next;
        try (Step step = trails.step("publish", Span.Kind.PRODUCER, RECORDED).with("to", "a topic")) {
            next = step.traceparent();
        }

        SpanData span = spans.getFinishedSpanItems().getFirst();
        assertThat(span.getName()).isEqualTo("publish");
        assertThat(span.getTraceId()).isEqualTo(TRACE);
        assertThat(span.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(next).isEqualTo("00-" + TRACE + "-" + span.getSpanId() + "-01");
    }

    @Test
    void stepsFollowOnEachOther() {
        try (Step first = trails.step("one", Span.Kind.PRODUCER, RECORDED);
                Step second = trails.step("two", Span.Kind.CONSUMER, first.traceparent())) {
            assertThat(second.traceparent()).contains(TRACE);
        }

        var finished = spans.getFinishedSpanItems();
        assertThat(finished).extracting(SpanData::getName).containsExactly("two", "one");
        assertThat(finished.getFirst().getParentSpanId())
                .isEqualTo(finished.getLast().getSpanId());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6-00f067aa0ba902b7-01",
                "anything",
                ""
            })
    void whatNobodyRecordsIsHandedOnAsItIsAndMakesNoSpan(String written) {
        try (Step step = trails.step("publish", Span.Kind.PRODUCER, written)) {
            assertThat(step.traceparent()).isEqualTo(written);
        }

        assertThat(spans.getFinishedSpanItems()).isEmpty();
    }

    @Test
    void writesDownWhatTheThreadDoes() {
        assertThat(trails.here()).isNull();

        Span span = tracer.nextSpan().name("request").start();
        try (var _ = tracer.withSpan(span)) {
            assertThat(trails.here())
                    .isEqualTo("00-" + span.context().traceId() + "-"
                            + span.context().spanId() + "-01");
        } finally {
            span.end();
        }
    }

    @Test
    void aFailureIsToldByItsKindAndNotByItsWords() {
        try (Step step = trails.step("publish", Span.Kind.PRODUCER, RECORDED)) {
            step.failed(new IllegalStateException("what somebody wrote"));
        }

        assertThat(spans.getFinishedSpanItems().toString())
                .contains("IllegalStateException")
                .doesNotContain("what somebody wrote");
    }

    @Test
    void whereNobodyTracesNothingIsWrittenDown() {
        assertThat(Trails.none().here()).isNull();
        try (Step step = Trails.none().step("publish", Span.Kind.PRODUCER, RECORDED)) {
            assertThat(step.traceparent()).isEqualTo(RECORDED);
        }
    }

    private Tracer tracer() {
        var provider = SdkTracerProvider.builder()
                .setSampler(Sampler.parentBased(Sampler.alwaysOn()))
                .addSpanProcessor(SimpleSpanProcessor.create(spans))
                .build();
        return new OtelTracer(provider.get("test"), new OtelCurrentTraceContext(), _ -> {});
    }
}
