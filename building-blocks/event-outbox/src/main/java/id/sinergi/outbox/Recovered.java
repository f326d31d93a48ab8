package id.sinergi.outbox;

import id.sinergi.report.VersionSum;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version as the log has it, with its body.
 *
 * @param state as this release reads it; null where it cannot
 * @param members the state, as it would be stored
 */
record Recovered<S>(
        PublishedVersion at, Instant createdAt, @Nullable S state, Map<String, Object> members) {

    private static final List<String> AROUND = List.of("id", "version", "createdAt", "recordedAt");
    private static final int LONGEST_TITLE = 200;

    static <S> Recovered<S> of(PublishedVersion at, Map<String, Object> body, DocumentShape<S> shape) {
        S state = shape.state(stateOf(body));
        return new Recovered<>(at, createdAt(body), state, shape.members(state));
    }

    static <S> Recovered<S> unreadable(PublishedVersion at, Map<String, Object> body) {
        return new Recovered<>(at, at.recordedAt(), null, stateOf(body));
    }

    List<String> facilities() {
        return List.copyOf(VersionSum.facilities(members));
    }

    /** Its title, or what it has instead of one: what kind of thing, when. */
    String title() {
        String told = members.get("title") instanceof String title
                ? title
                : Stream.of("kind", "purposes", "status", "on", "year", "month", "period")
                        .map(members::get)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .collect(Collectors.joining(" "));
        return told.length() > LONGEST_TITLE ? told.substring(0, LONGEST_TITLE) + "…" : told;
    }

    private static Instant createdAt(Map<String, Object> body) {
        return Instant.parse(String.valueOf(body.get("createdAt")));
    }

    private static Map<String, Object> stateOf(Map<String, Object> body) {
        var state = new LinkedHashMap<>(body);
        state.keySet().removeAll(AROUND);
        return state;
    }
}
