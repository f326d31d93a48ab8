package id.sinergi.system.chaos;

import id.sinergi.reference.ReferenceData;
import id.sinergi.reporting.register.Recount;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.register.Registering;
import id.sinergi.reporting.source.EventReader;
import id.sinergi.system.chaos.Ledger.Accepted;
import id.sinergi.system.chaos.Published.Event;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Holds everything that was stored, published and counted against what was answered. */
final class Verification {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Ledger ledger;
    private final Stored stored;
    private final Published published;
    private final List<String> faults = new ArrayList<>();
    private long lost;
    private long doubled;
    private long publishedAgain;
    private int totals;
    private List<RegisterEntry> entries = List.of();
    private boolean done;

    Verification(Ledger ledger, Stored stored, Published published) {
        this.ledger = ledger;
        this.stored = stored;
        this.published = published;
    }

    /** Compares; what it finds, the getters tell. */
    void run() {
        faults.addAll(ledger.contradictions());
        doubled += ledger.contradictions().size();
        List<Event> events = published.events();
        List<String> names =
                events.stream().map(event -> event.version().name()).toList();
        publishedAgain = names.size() - Set.copyOf(names).size();
        var expected = new Expectations(ledger.all(), events);
        faults.addAll(expected.faults());
        somethingWasAccepted(expected);
        compare("the logs", expected.names(List.of(Resource.values())), new HashSet<>(names));
        compare("the register", expected.names(Resource.counted()), new HashSet<>(stored.registered()));
        for (Resource resource : Resource.values()) {
            compareVersions(
                    "the owner of " + resource.label(), expected.newest(List.of(resource)), stored.owned(resource));
        }
        List<Accepted> newest = expected.newest(Resource.counted());
        compareVersions("the register's newest versions", newest, stored.shown());
        entries = entries(newest);
        totalsAreThoseOfTheOracle();
        long deadLetters = published.count("sinergi.dead-letters.v1");
        if (deadLetters > 0) {
            faults.add(deadLetters + " dead letters");
        }
        done = true;
    }

    /** Whether it came to an end; before, what it tells is no proof of anything. */
    boolean isDone() {
        return done;
    }

    /** The newest versions as they have to be counted. */
    List<RegisterEntry> entries() {
        return entries;
    }

    /** What is not as it has to be; empty: nothing. */
    List<String> faults() {
        return faults;
    }

    /** Accepted versions that are missing somewhere. */
    long lost() {
        return lost;
    }

    /** Versions that nobody was answered, and requests that were done twice. */
    long doubled() {
        return doubled;
    }

    /** Events that the logs hold more than once, as they may. */
    long publishedAgain() {
        return publishedAgain;
    }

    int totals() {
        return totals;
    }

    /** Where nothing was, nothing can be lost. */
    private void somethingWasAccepted(Expectations expected) {
        for (Resource resource : Resource.values()) {
            List<Accepted> newest = expected.newest(List.of(resource));
            if (newest.stream().noneMatch(record -> record.version() > 1)) {
                faults.add("of " + newest.size() + " " + resource.label() + " none was changed: that proves nothing");
            }
        }
    }

    private void compareVersions(String where, List<Accepted> expected, Map<String, Long> found) {
        compare(
                where,
                expected.stream().map(Accepted::name).collect(Collectors.toSet()),
                found.entrySet().stream()
                        .map(version -> version.getKey() + "|" + version.getValue())
                        .collect(Collectors.toSet()));
    }

    private void compare(String where, Set<String> accepted, Set<String> found) {
        Set<String> missing = new TreeSet<>(accepted);
        missing.removeAll(found);
        Set<String> unknown = new TreeSet<>(found);
        unknown.removeAll(accepted);
        lost += missing.size();
        doubled += unknown.size();
        note(missing, where + " lacks what was answered 2xx");
        note(unknown, where + " has what nobody was answered");
    }

    private void note(Set<String> versions, String what) {
        if (!versions.isEmpty()) {
            faults.add(what + ": " + versions.size() + " versions, "
                    + versions.stream().limit(5).toList());
        }
    }

    private void totalsAreThoseOfTheOracle() {
        var oracle = Recount.of(entries);
        var expected = new TreeMap<String, String>();
        oracle.totals().forEach((key, total) -> expected.put(key.toString(), JSON.writeValueAsString(total)));
        totals = expected.size();
        compareTotals("MongoDB", expected, stored.totals());
        compareTotals("Kafka", expected, published.compacted("sinergi.totals." + stored.generation()));
    }

    private static List<RegisterEntry> entries(List<Accepted> versions) {
        var reader = new EventReader();
        var registering = new Registering(ReferenceData.bundled().directory());
        return versions.stream()
                .map(version -> registering.entry(reader.read(
                        version.resource().family().orElseThrow(),
                        version.body().toString().getBytes(StandardCharsets.UTF_8))))
                .toList();
    }

    private void compareTotals(String where, SortedMap<String, String> expected, SortedMap<String, String> found) {
        var all = new HashMap<>(expected);
        all.putAll(found);
        List<String> different = all.keySet().stream()
                .filter(key -> !Objects.equals(expected.get(key), found.get(key)))
                .sorted()
                .toList();
        if (!different.isEmpty()) {
            String first = different.getFirst();
            faults.add("%d of %d totals in %s are not those of the accepted reports, the first %s: %s instead of %s"
                    .formatted(different.size(), all.size(), where, first, found.get(first), expected.get(first)));
        }
    }
}
