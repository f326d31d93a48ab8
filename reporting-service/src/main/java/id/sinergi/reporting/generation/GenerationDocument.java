package id.sinergi.reporting.generation;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a generation is laid out as a document. */
final class GenerationDocument {

    private GenerationDocument() {}

    static Document opened(Generation generation, String reason, Instant at) {
        return new Document("_id", generation.name())
                .append("identity", generation.identity())
                .append("reason", reason)
                .append("openedAt", Date.from(at));
    }

    static Generation generation(Document document) {
        return new Generation(document.getString("_id"), document.getString("identity"));
    }

    /** Reads one, beside the number of the generation that is served. */
    static Recorded recorded(Document document, int served) {
        Generation generation = generation(document);
        Instant removedAt = instant(document, "removedAt");
        return new Recorded(
                generation,
                state(generation.number(), served, removedAt),
                document.get("reason", "the first one"),
                document.getDate("openedAt").toInstant(),
                instant(document, "servedSince"),
                instant(document, "replacedAt"),
                removedAt,
                ends(document.getList("ends", Document.class)),
                progress(document.get("progress", Document.class)));
    }

    static List<Document> ends(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .map(end -> new Document("topic", end.getKey().topic())
                        .append("partition", end.getKey().partition())
                        .append("offset", end.getValue()))
                .toList();
    }

    static Document progress(Progress progress) {
        return new Document("step", progress.step().name())
                .append("done", progress.done())
                .append("of", progress.of())
                .append("at", Date.from(progress.at()));
    }

    private static State state(int number, int served, @Nullable Instant removedAt) {
        if (number == served) {
            return State.CURRENT;
        }
        if (number > served) {
            return State.CATCHING_UP;
        }
        return removedAt == null ? State.REPLACED : State.REMOVED;
    }

    private static @Nullable Map<TopicPartition, Long> ends(@Nullable List<Document> ends) {
        return ends == null
                ? null
                : ends.stream()
                        .collect(toMap(
                                end -> new TopicPartition(end.getString("topic"), end.getInteger("partition")),
                                end -> end.getLong("offset")));
    }

    private static @Nullable Progress progress(@Nullable Document progress) {
        return progress == null
                ? null
                : new Progress(
                        Progress.Step.valueOf(progress.getString("step")),
                        progress.getLong("done"),
                        progress.getLong("of"),
                        progress.getDate("at").toInstant());
    }

    private static @Nullable Instant instant(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
