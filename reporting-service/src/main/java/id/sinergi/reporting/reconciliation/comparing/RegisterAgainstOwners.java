package id.sinergi.reporting.reconciliation.comparing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import id.sinergi.report.VersionSum;
import id.sinergi.reporting.deadletter.SetAside;
import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.reconciliation.Difference;
import id.sinergi.reporting.reconciliation.Difference.Kind;
import id.sinergi.reporting.reconciliation.Found;
import id.sinergi.reporting.reconciliation.comparing.Owner.Named;
import id.sinergi.reporting.reconciliation.comparing.Owner.Version;
import id.sinergi.reporting.source.Family;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the register against what the owners have written: per facility two numbers of all versions, and where these differ
 * the versions behind them. What the register lacks is announced again by its owner.
 */
final class RegisterAgainstOwners {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};
    private static final int AT_ONCE = 200;

    private final MongoOperations mongo;
    private final Owners owners;
    private final Arrival arrival;
    private final SetAside setAside;
    private final JsonMapper json = JsonMapper.builder().build();

    RegisterAgainstOwners(MongoOperations mongo, Owners owners, Arrival arrival, SetAside setAside) {
        this.mongo = mongo;
        this.owners = owners;
        this.arrival = arrival;
        this.setAside = setAside;
    }

    /** The owners that are known. */
    Set<Family> families() {
        return owners.byFamily().keySet();
    }

    /**
     * Compares what was recorded before a moment.
     *
     * @param before far enough back that what was recorded by then is expected to have been published
     * @throws GivenUp where what was published does not arrive
     */
    void compare(Going going, Family family, Instant before, Found found) throws InterruptedException {
        Owner owner = requireNonNull(owners.byFamily().get(family));
        SortedMap<String, VersionSum> written = owner.sums(before);
        if (differing(written, registered(going.served(), family, before)).isEmpty()) {
            return;
        }
        arrival.await(going);
        SortedMap<String, VersionSum> registered = registered(going.served(), family, before);
        var missed = new TreeMap<String, Missed>();
        for (String facility : differing(written, registered)) {
            missed.put(facility, new Missed(sum(written, facility), sum(registered, facility)));
        }
        if (missed.isEmpty()) {
            return;
        }
        boolean whole = false;
        try {
            owner.versions(missed.keySet(), before, page -> {
                going.on();
                examine(page, owner, family, going.served(), missed);
            });
            whole = true;
        } finally {
            for (var facility : missed.entrySet()) {
                if (facility.getValue().isDifference(whole)) {
                    String what = family + " " + facility.getKey();
                    found.add(
                            new Difference(Kind.OWNER, what, facility.getValue().toString()));
                }
            }
        }
    }

    private void examine(
            List<Version> page, Owner owner, Family family, Generation generation, Map<String, Missed> missed) {
        List<Version> lacking = lacking(generation, page);
        if (lacking.isEmpty()) {
            return;
        }
        var aside = setAside.among(lacking.stream().map(Version::id).toList(), family.topic());
        each(lacking, missed, Missed::lacks);
        each(lacking, missed, (one, version) -> one.setAside(aside.get(version.id())));
        List<Named> lost = lacking.stream()
                .filter(version -> !aside.containsKey(version.id()))
                .map(Version::named)
                .toList();
        Set<Named> announced = lost.isEmpty() ? Set.of() : owner.announce(lost);
        each(lacking, missed, (one, version) -> {
            if (lost.contains(version.named())) {
                one.told(announced.contains(version.named()));
            }
        });
    }

    private static void each(List<Version> versions, Map<String, Missed> missed, BiConsumer<Missed, Version> action) {
        for (Version version : versions) {
            version.facilities().stream()
                    .filter(missed::containsKey)
                    .forEach(facility -> action.accept(requireNonNull(missed.get(facility)), version));
        }
    }

    private static SortedSet<String> differing(
            SortedMap<String, VersionSum> written, SortedMap<String, VersionSum> registered) {
        var facilities = new TreeSet<>(written.keySet());
        facilities.addAll(registered.keySet());
        facilities.removeIf(facility -> sum(written, facility).equals(sum(registered, facility)));
        return facilities;
    }

    private static VersionSum sum(SortedMap<String, VersionSum> sums, String facility) {
        return sums.getOrDefault(facility, VersionSum.NONE);
    }

    private SortedMap<String, VersionSum> registered(Generation generation, Family family, Instant before) {
        var sums = new TreeMap<String, VersionSum>();
        register(generation)
                .find(Filters.and(
                        Filters.in("type", family.publishedTogether()), Filters.lt("recordedAt", Date.from(before))))
                .projection(Projections.include("entry"))
                .batchSize(AT_ONCE)
                .forEach(document -> add(sums, document));
        return sums;
    }

    private void add(SortedMap<String, VersionSum> sums, Document document) {
        String key = document.getString("_id");
        int bar = key.lastIndexOf('|');
        long version = Long.parseLong(key.substring(bar + 1));
        for (String facility : facilities(document.get("entry"))) {
            sums.merge(facility, VersionSum.NONE.plus(key.substring(0, bar), version), VersionSum::plus);
        }
    }

    /** None of what cannot be read: the comparison with the topic tells of it. */
    private Set<String> facilities(@Nullable Object entry) {
        try {
            if (json.readValue(String.valueOf(entry), MEMBERS).get("state") instanceof Map<?, ?> state) {
                @SuppressWarnings("unchecked")
                var members = (Map<String, Object>) state;
                return VersionSum.facilities(members);
            }
        } catch (JacksonException damaged) {
            // told by the comparison with the topic
        }
        return Set.of();
    }

    private List<Version> lacking(Generation generation, List<Version> written) {
        Set<String> known = register(generation)
                .find(Filters.in(
                        "_id",
                        written.stream().map(version -> version.named().key()).toList()))
                .projection(Projections.include("_id"))
                .into(new ArrayList<>())
                .stream()
                .map(document -> document.getString("_id"))
                .collect(toSet());
        return written.stream()
                .filter(version -> !known.contains(version.named().key()))
                .toList();
    }

    private MongoCollection<Document> register(Generation generation) {
        return mongo.getCollection("register_" + generation.name());
    }
}
