package id.sinergi.observation;

import io.micrometer.tracing.Span;
import org.jspecify.annotations.Nullable;

/** A step on the trail of a report: a span, or nothing where nobody records. It ends when it is closed. */
public final class Step implements AutoCloseable {

    private final @Nullable Span span;
    private final @Nullable String traceparent;

    Step(@Nullable Span span, @Nullable String traceparent) {
        this.span = span;
        this.traceparent = traceparent;
    }

    /** What the next step follows on. */
    public @Nullable String traceparent() {
        return traceparent;
    }

    /** Says something about it: never what a report says, and never who somebody is. */
    public Step with(String name, String value) {
        if (span != null) {
            span.tag(name, value);
        }
        return this;
    }

    /** Notes why it failed. */
    public void failed(Throwable why) {
        if (span != null) {
            // By its class alone: messages quote what was sent.
            span.tag("error.type", why.getClass().getName());
            span.event("failed");
        }
    }

    @Override
    public void close() {
        if (span != null) {
            span.end();
        }
    }
}
