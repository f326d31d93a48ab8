package id.sinergi.reporting.reconciliation.comparing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import id.sinergi.report.VersionSum;
import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.reconciliation.Difference;
import id.sinergi.reporting.reconciliation.Difference.Kind;
import id.sinergi.reporting.reconciliation.comparing.Owner.Version;
import id.sinergi.reporting.source.Family;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the register against what the owners have written: per facility two numbers, and where these differ the versions
 * behind them. What the register lacks is announced again by its owner.
 */
final class RegisterAgainstOwners {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};
    private static final int AT_ONCE = 200;

    private final MongoOperations mongo;
    private final Owners owners;
    private final JsonMapper json = JsonMapper.builder().build();

    RegisterAgainstOwners(MongoOperations mongo, Owners owners) {
        this.mongo = mongo;
        this.owners = owners;
    }

    /** The owners that are known. */
    Set<Family> families() {
        return owners.byFamily().keySet();
    }

    /**
     * Compares what was recorded before a moment.
     *
     * @param before far enough back that what was recorded by then has been counted
     */
    List<Difference> compare(Generation generation, Family family, Instant before) {
        Owner owner = requireNonNull(owners.byFamily().get(family));
        SortedMap<String, VersionSum> written = owner.sums(before);
        SortedMap<String, VersionSum> registered = sums(generation, family, before);
        var missing = new TreeSet<String>();
        var found = new ArrayList<Difference>();
        written.forEach((facility, sum) -> {
            VersionSum mine = registered.getOrDefault(facility, VersionSum.NONE);
            List<Version> lacking =
                    sum.equals(mine) ? List.of() : lacking(generation, owner.versions(facility, before));
            if (!lacking.isEmpty()) {
                lacking.forEach(version -> missing.add(version.id()));
                found.add(new Difference(
                        Kind.OWNER,
                        family + " " + facility,
                        sum.count() + " are written, " + mine.count() + " registered, " + lacking.size()
                                + " announced again"));
            }
        });
        announce(owner, List.copyOf(missing));
        return found;
    }

    private SortedMap<String, VersionSum> sums(Generation generation, Family family, Instant before) {
        var sums = new TreeMap<String, VersionSum>();
        mongo.getCollection("current_" + generation.name())
                .find(Filters.in("type", family.publishedTogether()))
                .projection(Projections.include("entry", "version", "recordedAt"))
                .batchSize(AT_ONCE)
                .forEach(document -> asOf(document, generation, before).ifPresent(version -> add(sums, version)));
        return sums;
    }

    private Optional<Document> asOf(Document current, Generation generation, Instant before) {
        if (current.getDate("recordedAt").toInstant().isBefore(before)) {
            return Optional.of(current.append("activity", current.getString("_id")));
        }
        return Optional.ofNullable(register(generation)
                .find(Filters.and(
                        Filters.eq("activity", current.getString("_id")), Filters.lt("recordedAt", Date.from(before))))
                .sort(Sorts.descending("version"))
                .first());
    }

    private void add(SortedMap<String, VersionSum> sums, Document version) {
        Map<String, Object> entry = json.readValue(version.getString("entry"), MEMBERS);
        if (entry.get("state") instanceof Map<?, ?> state) {
            @SuppressWarnings("unchecked")
            var members = (Map<String, Object>) state;
            VersionSum.facilities(members)
                    .forEach(facility -> sums.compute(
                            facility,
                            (_, sum) -> (sum == null ? VersionSum.NONE : sum)
                                    .plus(version.getString("activity"), version.getLong("version"))));
        }
    }

    private List<Version> lacking(Generation generation, List<Version> written) {
        var lacking = new ArrayList<Version>();
        for (int from = 0; from < written.size(); from += AT_ONCE) {
            List<Version> some = written.subList(from, Math.min(from + AT_ONCE, written.size()));
            Set<String> known = register(generation)
                    .find(Filters.in("_id", some.stream().map(Version::key).toList()))
                    .projection(Projections.include("_id"))
                    .into(new ArrayList<>())
                    .stream()
                    .map(document -> document.getString("_id"))
                    .collect(toSet());
            some.stream().filter(version -> !known.contains(version.key())).forEach(lacking::add);
        }
        return lacking;
    }

    private static void announce(Owner owner, List<String> ids) {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            owner.announce(ids.subList(from, Math.min(from + AT_ONCE, ids.size())));
        }
    }

    private MongoCollection<Document> register(Generation generation) {
        return mongo.getCollection("register_" + generation.name());
    }
}
