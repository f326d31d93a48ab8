package id.sinergi.observation;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The trail of a report through the parts, where no request leads from one to the next: written down as a W3C
 * {@code traceparent} with what is handed on, and taken up from there. Thread-safe.
 */
public final class Trails {

    /** The name of the header, of HTTP and of Kafka alike. */
    public static final String HEADER = "traceparent";

    private static final Pattern FORM = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int TRACE = 3;
    private static final int SPAN = 36;
    private static final int FLAGS = 53;

    private final Tracer tracer;

    public Trails(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Where nobody traces. */
    public static Trails none() {
        return new Trails(Tracer.NOOP);
    }

    /** Whether spans of that trace are recorded: somebody will see them. */
    public static boolean isRecorded(@Nullable String traceparent) {
        return traceparent != null
                && FORM.matcher(traceparent).matches()
                && (Character.digit(traceparent.charAt(FLAGS + 1), 16) & 1) == 1;
    }

    /** What this thread does, as a {@code traceparent}; null: nobody traces it. */
    public @Nullable String here() {
        TraceContext context = tracer.currentTraceContext().context();
        return context == null ? null : traceparent(context);
    }

    /**
     * Begins a step that follows on what is written down; costs nothing where that is not recorded.
     *
     * @param after a {@code traceparent}; null or none: the step is none, either
     */
    public Step step(String name, Span.Kind kind, @Nullable String after) {
        if (after == null || !isRecorded(after)) {
            return new Step(null, after);
        }
        TraceContext parent = tracer.traceContextBuilder()
                .traceId(after.substring(TRACE, SPAN - 1))
                .spanId(after.substring(SPAN, FLAGS - 1))
                .sampled(true)
                .build();
        Span span = tracer.spanBuilder().setParent(parent).name(name).kind(kind).start();
        return new Step(span, span.isNoop() ? after : traceparent(span.context()));
    }

    private static @Nullable String traceparent(TraceContext context) {
        String written = "00-" + context.traceId() + "-" + context.spanId()
                + (Boolean.TRUE.equals(context.sampled()) ? "-01" : "-00");
        return FORM.matcher(written).matches() ? written : null;
    }
}
