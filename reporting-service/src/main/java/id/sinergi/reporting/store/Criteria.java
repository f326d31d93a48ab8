package id.sinergi.reporting.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.mongodb.client.model.Filters;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.TotalKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What is asked of the register: every condition added narrows it, one that is null is none. */
public final class Criteria {

    /** Each for the field in which the ids of activities stand. */
    private final List<Function<String, Bson>> conditions = new ArrayList<>();

    /** Theirs, counted or not. */
    public Criteria of(@Nullable Scope scope) {
        return is("scopes", scope == null ? null : scope.toString());
    }

    public Criteria status(@Nullable String status) {
        return is("status", status);
    }

    public Criteria type(@Nullable String type) {
        return is("type", type);
    }

    public Criteria kind(@Nullable String kind) {
        return is("kinds", kind);
    }

    public Criteria topic(@Nullable String topic) {
        return is("topics", topic);
    }

    public Criteria purpose(@Nullable String purpose) {
        return is("purposes", purpose);
    }

    public Criteria field(@Nullable String field) {
        return is("fields", field);
    }

    public Criteria occasion(@Nullable String occasion) {
        return is("occasion", occasion);
    }

    /** Counts towards a scheme, or a point of it: {@code AKSELERASI_13:2}. */
    public Criteria policyTag(@Nullable String tag) {
        return is("policyTags", tag);
    }

    /** Names an organisation by that normalised name, or by one of these keys. */
    public Criteria partner(String name, Collection<String> keys) {
        Bson named = Filters.eq("partnerNames", name);
        return and(keys.isEmpty() ? named : Filters.or(named, Filters.in("partners", keys)));
    }

    /** A visit with one of these as a host, as {@link id.sinergi.reporting.source.Sides} writes them. */
    public Criteria hostedBy(Collection<String> parties) {
        return and(Filters.in("hosts", parties));
    }

    /** A visit with one of these as a visitor. */
    public Criteria madeBy(Collection<String> parties) {
        return and(Filters.in("visitors", parties));
    }

    /** Has for each of these a word that begins so; where there is none it is nothing that could be found. */
    public Criteria words(Collection<String> beginnings) {
        return beginnings.isEmpty()
                ? ids(List.of())
                : and(Filters.and(beginnings.stream()
                        .map(word -> Filters.regex("words", "^" + word))
                        .toList()));
    }

    /** May have happened on that day or later. */
    public Criteria from(@Nullable LocalDate day) {
        return day == null ? this : and(Filters.gte("last", day.toString()));
    }

    /** May have happened on that day or before. */
    public Criteria to(@Nullable LocalDate day) {
        return day == null ? this : and(Filters.and(Filters.gt("sort", ""), Filters.lte("sort", day.toString())));
    }

    public Criteria undated(@Nullable Boolean undated) {
        if (undated == null) {
            return this;
        }
        return and(undated ? Filters.eq("sort", "") : Filters.gt("sort", ""));
    }

    /** Recorded at that moment or later. */
    public Criteria changedSince(@Nullable Instant moment) {
        return moment == null ? this : and(Filters.gte("recordedAt", Date.from(moment)));
    }

    public Criteria ids(Collection<String> ids) {
        conditions.add(idField -> Filters.in(idField, ids));
        return this;
    }

    /** Part of at least one of these numbers. */
    public Criteria countedIn(Collection<Number> numbers) {
        var keysByEntry = numbers.stream()
                .collect(groupingBy(
                        number -> Optional.ofNullable(number.entry()),
                        mapping(number -> number.key().toString(), toList())));
        var alternatives = new ArrayList<Bson>();
        keysByEntry.forEach((entry, keys) -> alternatives.add(countedIn(keys, entry)));
        return and(Filters.or(alternatives));
    }

    /** An agreement of theirs that stands on that day by its own dates. */
    public Criteria standing(Scope scope, LocalDate day) {
        return standing(List.of(scope), day);
    }

    /** An agreement of any of these that stands on that day by its own dates. */
    Criteria standing(Collection<Scope> scopes, LocalDate day) {
        return and(Filters.and(
                Filters.in(
                        "standing.scopes", scopes.stream().map(Scope::toString).toList()),
                Filters.lte("standing.from", day.toString()),
                Filters.gte("standing.until", day.toString())));
    }

    /**
     * Has such a mark, or plans something for a day before the given one where there is one, or has something to be done
     * by a day before the given one where there is one, or names one of the schemes and occurred outside of it, unless it
     * was withdrawn or merged.
     */
    public Criteria anyOf(
            Collection<String> marks,
            @Nullable LocalDate plannedBefore,
            @Nullable LocalDate dueBefore,
            Collection<Scheme> schemes) {
        var doubts = new ArrayList<Bson>();
        doubts.add(Filters.in("marks", marks));
        if (plannedBefore != null) {
            doubts.add(Filters.lt("plannedUntil", plannedBefore.toString()));
        }
        if (dueBefore != null) {
            doubts.add(Filters.lt("followUpDue", dueBefore.toString()));
        }
        schemes.forEach(scheme -> doubts.add(OutsideScheme.of(scheme)));
        return and(Filters.or(doubts));
    }

    /** From that place on in the order of lists. */
    public Criteria startingAt(@Nullable From place) {
        if (place != null) {
            conditions.add(place::filter);
        }
        return this;
    }

    /** The same criteria, to be narrowed further by itself. */
    public Criteria copy() {
        var copy = new Criteria();
        copy.conditions.addAll(conditions);
        return copy;
    }

    Bson filter() {
        return filter("_id");
    }

    /** Where the ids of activities stand in that field. */
    Bson filter(String idField) {
        var filters =
                conditions.stream().map(condition -> condition.apply(idField)).toList();
        return filters.isEmpty() ? Filters.empty() : Filters.and(filters);
    }

    /** A total, and an entry in it; a null entry stands for any. */
    public record Number(TotalKey key, @Nullable String entry) {}

    /** A policy scheme, and the days between which it runs; null: without such an end. */
    public record Scheme(
            String code, @Nullable LocalDate from, @Nullable LocalDate until) {}

    private static Bson countedIn(List<String> keys, Optional<String> entry) {
        Bson at = Filters.in("at", keys);
        return Filters.elemMatch(
                "counted",
                entry.map(name -> Filters.and(at, Filters.eq("names", name))).orElse(at));
    }

    private Criteria is(String field, @Nullable String value) {
        return value == null ? this : and(Filters.eq(field, value));
    }

    private Criteria and(Bson condition) {
        conditions.add(_ -> condition);
        return this;
    }
}
