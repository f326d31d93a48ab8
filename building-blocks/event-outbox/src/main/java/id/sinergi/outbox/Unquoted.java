package id.sinergi.outbox;

import id.sinergi.http.Refusal;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Tells what failed without what its message may quote: those of Jackson and MongoDB repeat what a report says. */
final class Unquoted {

    private static final int DEEPEST = 10;

    private Unquoted() {}

    /** Its class, and the field of the record that it concerns; with its message where that is Kafka's or our own. */
    static String of(Throwable failed) {
        if (failed instanceof Refusal || failed instanceof OwnLog.LogAway || failed instanceof Resync.Ended) {
            return String.valueOf(failed.getMessage());
        }
        String name = failed.getClass().getSimpleName();
        return failed instanceof KafkaException ? name + ": " + failed.getMessage() : name + field(failed);
    }

    private static String field(Throwable failed) {
        @Nullable Throwable cause = failed;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof JacksonException mismatch
                    && !mismatch.getPath().isEmpty()) {
                return " at " + path(mismatch);
            }
            cause = cause.getCause();
        }
        return "";
    }

    private static String path(JacksonException mismatch) {
        return mismatch.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
    }
}
