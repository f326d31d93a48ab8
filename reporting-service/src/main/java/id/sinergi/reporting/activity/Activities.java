package id.sinergi.reporting.activity;

import id.sinergi.access.CurrentScope;
import id.sinergi.http.Cursor;
import id.sinergi.http.Page;
import id.sinergi.reference.Directory;
import id.sinergi.reporting.counting.Contributions;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.StockDay;
import id.sinergi.reporting.known.KnownNumbers;
import id.sinergi.reporting.partners.CurrentAliases;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.store.Criteria;
import id.sinergi.reporting.store.From;
import id.sinergi.reporting.store.KnownAt;
import id.sinergi.reporting.store.Numbers;
import id.sinergi.reporting.store.Register;
import id.sinergi.reporting.store.StandingAgreements;
import id.sinergi.reporting.store.Suspected;
import id.sinergi.reporting.store.SuspectedVisits;
import id.sinergi.reporting.store.Suspects;
import id.sinergi.reporting.verified.Verified;
import id.sinergi.reporting.verified.VerifiedNumbers;
import id.sinergi.reporting.view.View;
import id.sinergi.reporting.view.Views;
import id.sinergi.reporting.visible.Visible;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Lists activities: those behind a number, or those that meet some conditions, or both. */
@Service
class Activities {

    private final Visible visible;
    private final Register register;
    private final SuspectedVisits suspected;
    private final Views views;
    private final Verified verified;
    private final Numbers numbers;
    private final CurrentAliases aliases;
    private final Owners owners;
    private final Directory directory;
    private final Clock clock;

    Activities(
            Visible visible,
            Register register,
            Suspects suspects,
            Views views,
            Verified verified,
            Directory directory,
            CurrentAliases aliases,
            Owners owners,
            Clock clock) {
        this.visible = visible;
        this.views = views;
        this.verified = verified;
        this.clock = clock;
        this.directory = directory;
        this.register = register;
        this.suspected = new SuspectedVisits(suspects, register);
        this.numbers = new Numbers(directory);
        this.aliases = aliases;
        this.owners = owners;
    }

    Page<Item> list(ActivityQuery query) {
        Scope scope = query.scope() == null ? null : Parameters.scope(query.scope());
        Period period = query.period() == null ? null : Parameters.period(query.period());
        View view = View.of(query.knownAt(), query.verifiedOnly(), clock);
        Criteria criteria = query.criteria(aliases.now());
        if (query.measure() == null && !(view instanceof View.AsVerified)) {
            refuseDay(query);
            criteria.of(scope)
                    .from(period == null ? null : period.firstDay())
                    .to(period == null ? null : period.lastDay());
            return page(query, Finding.of(views.versions(view), criteria), entry -> Item.of(entry, owners, null, null));
        }
        if (query.measure() == null || scope == null || period == null) {
            throw Parameters.malformed("measure goes with scope and period: whose number it is, and of when;"
                    + " verifiedOnly with all three.");
        }
        visible.require(scope, period);
        return opened(query, criteria, new Asked(Opened.parse(query.measure()), scope, period), view);
    }

    private Page<Item> opened(ActivityQuery query, Criteria criteria, Asked number, View view) {
        if (number.isStock()) {
            return page(
                    query, standing(query, criteria, number, view), presentation(number, RegisterEntry::contributions));
        }
        refuseDay(query);
        return switch (view) {
            case View.AsItIs() ->
                page(query, asItIs(criteria, number), presentation(number, RegisterEntry::contributions));
            case View.AsKnownAt(var moment) ->
                page(query, asKnownAt(moment, criteria, number), presentation(number, RegisterEntry::contributions));
            case View.AsVerified() -> {
                var verifiedOnly = CurrentScope.ofTheService(() -> verified.numbers(number.scope(), number.period()));
                yield page(query, asVerified(verifiedOnly, criteria, number), presentation(number, verifiedOnly::seen));
            }
        };
    }

    private Finding standing(ActivityQuery query, Criteria criteria, Asked stock, View view) {
        if (view instanceof View.AsVerified) {
            throw Parameters.malformed("A stock stands on a day and belongs to no month that is verified.");
        }
        var day = new StockDay(directory, view.clock(clock))
                .of(stock.scope(), stock.period(), Parameters.day("on", query.on()));
        var agreements = new StandingAgreements(views.versions(view));
        return (from, limit) -> agreements.find(stock.measure(), stock.scope(), day, criteria, from, limit);
    }

    private static void refuseDay(ActivityQuery query) {
        if (query.on() != null) {
            throw Parameters.malformed("on goes with a stock, such as agreementsInForce.");
        }
    }

    private Finding asItIs(Criteria criteria, Asked number) {
        if (number.isOfSuspects()) {
            var counted = Suspected.countedIn(number.measures());
            return (from, limit) -> suspected.find(counted, criteria, from, limit);
        }
        return Finding.of(register, narrow(criteria, number.places(numbers)));
    }

    private Finding asKnownAt(Instant moment, Criteria criteria, Asked number) {
        KnownAt known = register.knownAt(moment);
        return Finding.of(
                known,
                number.isOfSuspects()
                        ? criteria.ids(
                                CurrentScope.ofTheService(() -> new KnownNumbers(known).suspects(number.measures())))
                        : narrow(criteria, number.places(numbers)));
    }

    /** What runs for several months is part of the number in each of them, and may be verified in another than its first. */
    private Finding asVerified(VerifiedNumbers verifiedOnly, Criteria criteria, Asked number) {
        List<Criteria.Number> places = number.isOfSuspects()
                ? number.measures().stream()
                        .map(key -> new Criteria.Number(key, null))
                        .toList()
                : number.placesByMonth(numbers);
        narrow(criteria, verifiedOnly.numbers());
        Finding all = number.isOfSuspects() ? asItIs(criteria, number) : Finding.of(register, narrow(criteria, places));
        return all.where(entry -> number.isIn(verifiedOnly.seen(entry), places));
    }

    private static Criteria narrow(Criteria criteria, List<Criteria.Number> places) {
        return places.isEmpty() ? criteria.ids(Set.of()) : criteria.countedIn(places);
    }

    private Function<RegisterEntry, Item> presentation(Asked number, Function<RegisterEntry, Contributions> counted) {
        return number.partners()
                .map(kind -> ofPartners(new Shown(kind, number.scope(), number.period(), aliases.now()), counted))
                .orElse(entry -> Item.of(entry, owners, number.value(counted.apply(entry)), null));
    }

    private Function<RegisterEntry, Item> ofPartners(Shown shown, Function<RegisterEntry, Contributions> counted) {
        return entry -> {
            List<String> units = shown.by(counted.apply(entry));
            return Item.of(entry, owners, (long) units.size(), units);
        };
    }

    private static Page<Item> page(ActivityQuery query, Finding finding, Function<RegisterEntry, Item> presentation) {
        int limit = Cursor.limit(query.limit());
        From from =
                Cursor.read(query.cursor()).map(place -> new From(place, false)).orElse(null);
        List<RegisterEntry> oneMore = finding.find(from, limit + 1);
        return Page.of(oneMore, limit, entry -> new Cursor(entry.sortKey(), entry.activity()), presentation);
    }
}
