package id.sinergi.system.chaos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** What clerks were answered: every version that was answered 2xx, as it was answered. */
final class Ledger {

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong retried = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final List<String> ids = new ArrayList<>();
    private final Map<String, TreeMap<Long, Accepted>> byId = new HashMap<>();
    private final Map<String, Accepted> seen = new HashMap<>();
    private final List<String> contradictions = new ArrayList<>();
    private final Map<String, Integer> failures = new TreeMap<>();

    void sent(boolean again) {
        sent.incrementAndGet();
        if (again) {
            retried.incrementAndGet();
        }
    }

    /** A decision; 2xx is {@link #accepted accepted} besides. */
    synchronized void decided(Errand errand, int status, String body) {
        if (status >= 400) {
            refused.incrementAndGet();
        }
        if (!errand.expected().allows(status)) {
            note(errand, status, body);
        }
    }

    synchronized void accepted(Errand errand, JsonNode body) {
        var answer = new Accepted(
                errand.resource(),
                body.path("id").asString(),
                body.path("version").asLong(),
                body);
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

    /** Someone has read a record, which may have been changed by the service itself: what is merged into it joins it. */
    synchronized void seen(Accepted record) {
        seen.merge(record.id(), record, (one, other) -> one.version() > other.version() ? one : other);
    }

    /** The newest version of any record, as far as any clerk knows. */
    synchronized Optional<Accepted> any(Random random) {
        return ids.isEmpty() ? Optional.empty() : Optional.of(known(ids.get(random.nextInt(ids.size()))));
    }

    /** Another visit of the same two. */
    synchronized Optional<Accepted> like(Accepted visit, Random random) {
        List<Accepted> alike = ids.stream()
                .filter(id -> !id.equals(visit.id()))
                .map(this::newest)
                .filter(other -> other.parties().equals(visit.parties()))
                .toList();
        return alike.isEmpty() ? Optional.empty() : Optional.of(alike.get(random.nextInt(alike.size())));
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
            note(errand, status, body);
        }
    }

    private void note(Errand errand, int status, String body) {
        String said = errand.resource().service().label() + " answers " + status + " to " + errand.method() + " "
                + errand.path() + ": " + body;
        failures.merge(said.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…"), 1, Integer::sum);
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

    private Accepted known(String id) {
        Accepted answered = newest(id);
        Accepted read = seen.getOrDefault(id, answered);
        return read.version() > answered.version() ? read : answered;
    }

    /** A version that was answered 2xx. */
    record Accepted(Resource resource, String id, long version, JsonNode body) {

        /** As the register's topic calls it. */
        String name() {
            return id + "|" + version;
        }

        String path() {
            return "/api/v1/" + resource.label() + "/" + id;
        }

        private List<JsonNode> parties() {
            return List.of(body.path("hosts"), body.path("visitors"));
        }
    }
}
