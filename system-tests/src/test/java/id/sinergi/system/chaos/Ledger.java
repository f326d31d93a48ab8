package id.sinergi.system.chaos;

import id.sinergi.reporting.source.Family;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** What clerks were answered: every version that was answered 2xx, as it was answered. */
final class Ledger {

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong retried = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final List<String> ids = new ArrayList<>();
    private final Map<String, TreeMap<Long, Accepted>> byId = new HashMap<>();
    private final List<String> contradictions = new ArrayList<>();
    private final Map<String, Integer> failures = new TreeMap<>();

    void sent(boolean again) {
        sent.incrementAndGet();
        if (again) {
            retried.incrementAndGet();
        }
    }

    void refused() {
        refused.incrementAndGet();
    }

    synchronized void accepted(Errand errand, JsonNode body) {
        var answer = new Accepted(
                errand.family(),
                body.path("id").asString(),
                body.path("version").asLong(),
                body,
                errand.key());
        var versions = byId.computeIfAbsent(answer.id(), id -> {
            ids.add(id);
            return new TreeMap<>();
        });
        Accepted other = versions.put(answer.version(), answer);
        if (other != null) {
            contradictions.add(answer.name() + " was answered to two requests");
        }
        if (errand.ifMatch() != null && answer.version() != errand.ifMatch() + 1) {
            contradictions.add(answer.name() + " was made from version " + errand.ifMatch());
        }
    }

    /** The newest version of any record. */
    synchronized Optional<Accepted> any(Random random) {
        return ids.isEmpty() ? Optional.empty() : Optional.of(newest(ids.get(random.nextInt(ids.size()))));
    }

    /** The newest version of every record. */
    synchronized List<Accepted> newest() {
        return ids.stream().map(this::newest).toList();
    }

    /** Every version of every record. */
    synchronized List<Accepted> all() {
        return byId.values().stream()
                .map(TreeMap::values)
                .flatMap(Collection::stream)
                .toList();
    }

    /** Answers that cannot both be true. */
    synchronized List<String> contradictions() {
        return List.copyOf(contradictions);
    }

    /** A service at fault may be away, and say so; anything else is a mistake of its own. */
    synchronized void failed(Errand errand, int status, String body) {
        if (status != 503) {
            failures.merge(
                    errand.service().label() + " answers " + status + ": " + body.replaceAll("[0-9a-f-]{36}", "…"),
                    1,
                    Integer::sum);
        }
    }

    synchronized List<String> failures() {
        return failures.entrySet().stream()
                .map(failure -> failure.getValue() + " times " + failure.getKey())
                .toList();
    }

    long requests() {
        return sent.get();
    }

    long repetitions() {
        return retried.get();
    }

    long refusals() {
        return refused.get();
    }

    private Accepted newest(String id) {
        return byId.get(id).lastEntry().getValue();
    }

    /** A version that was answered 2xx. */
    record Accepted(Family family, String id, long version, JsonNode body, UUID key) {

        /** As the register's topic calls it. */
        String name() {
            return id + "|" + version;
        }
    }
}
