package id.sinergi.system.chaos;

import id.sinergi.reference.ReferenceData;
import id.sinergi.reporting.register.Recount;
import id.sinergi.reporting.register.Registering;
import id.sinergi.reporting.source.EventReader;
import id.sinergi.reporting.source.Family;
import id.sinergi.system.chaos.Ledger.Accepted;
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

    Verification(Ledger ledger, Stored stored, Published published) {
        this.ledger = ledger;
        this.stored = stored;
        this.published = published;
    }

    /** Compares; what it finds, the getters tell. */
    void run() {
        faults.addAll(ledger.contradictions());
        doubled += ledger.contradictions().size();
        ownersHaveTheNewestVersions();
        Set<String> accepted = ledger.all().stream().map(Accepted::name).collect(Collectors.toSet());
        List<String> events = published.events();
        publishedAgain = events.size() - Set.copyOf(events).size();
        compare("the logs", accepted, new HashSet<>(events));
        compare("the register", accepted, new HashSet<>(stored.registered()));
        compareVersions("the register's newest versions", newest(null), stored.shown());
        totalsAreThoseOfTheOracle();
        long deadLetters = published.count("sinergi.dead-letters.v1");
        if (deadLetters > 0) {
            faults.add(deadLetters + " dead letters");
        }
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

    private void ownersHaveTheNewestVersions() {
        for (Family family : Errand.FAMILIES) {
            compareVersions("the owner of " + family, newest(family), stored.owned(family));
        }
    }

    private Map<String, Long> newest(Family family) {
        return ledger.newest().stream()
                .filter(record -> family == null || record.family() == family)
                .collect(Collectors.toMap(Accepted::id, Accepted::version));
    }

    private void compareVersions(String where, Map<String, Long> expected, Map<String, Long> found) {
        compare(where, names(expected), names(found));
    }

    private static Set<String> names(Map<String, Long> versions) {
        return versions.entrySet().stream()
                .map(version -> version.getKey() + "|" + version.getValue())
                .collect(Collectors.toSet());
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
        var reader = new EventReader();
        var registering = new Registering(ReferenceData.bundled().directory());
        var oracle = Recount.of(ledger.newest().stream()
                .map(record -> registering.entry(
                        reader.read(record.family(), record.body().toString().getBytes(StandardCharsets.UTF_8))))
                .toList());
        var expected = new TreeMap<String, String>();
        oracle.totals().forEach((key, total) -> expected.put(key.toString(), JSON.writeValueAsString(total)));
        totals = expected.size();
        compareTotals("MongoDB", expected, stored.totals());
        compareTotals("Kafka", expected, published.compacted("sinergi.totals." + stored.generation()));
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
