package id.sinergi.reporting.visible;

import com.mongodb.client.model.Filters;
import id.sinergi.access.CurrentScope;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.reference.Directory;
import id.sinergi.reference.Directory.Supervision;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is the caller's. Records are theirs who take part in them, and the regional offices' of these as of the record's
 * day. Numbers are their scope's: who may read them reads them whole, so they are made as the service's own doing.
 */
@Component
public final class Visible {

    private final Directory directory;

    public Visible(Directory directory) {
        this.directory = directory;
    }

    /**
     * Makes numbers of a scope, for those who may read them.
     *
     * @throws Refusal 404 where the caller may not: others' numbers are not there
     */
    public <T> T numbers(Scope scope, Period period, Supplier<T> making) {
        require(scope, period);
        return CurrentScope.ofTheService(making);
    }

    /** Makes numbers of the regional offices that the caller may read: of all of them, of its own, or of none. */
    public <T> T numbersOfOffices(Function<List<Scope>, T> making) {
        var caller = CurrentScope.get();
        List<Scope> offices = directory.regionalOffices().stream()
                .filter(office -> caller.readsAll() || office.equals(caller.regionalOffice()))
                .map(Scope::office)
                .toList();
        return CurrentScope.ofTheService(() -> making.apply(offices));
    }

    /**
     * Lets pass who may read a scope's numbers: the facility itself, and the office that supervises it on a day of the
     * period.
     *
     * @throws Refusal 404 where the caller may not
     */
    public void require(Scope scope, Period period) {
        if (!isOwn(scope, period.firstDay(), period.lastDay())) {
            throw none(scope);
        }
    }

    /**
     * Lets pass who may read what is kept of a scope today.
     *
     * @throws Refusal 404 where the caller may not
     */
    public void requireToday(Scope scope) {
        List<String> own = scopesToday();
        if (own != null && !own.contains(scope.toString())) {
            throw none(scope);
        }
    }

    /**
     * Lets pass who decides for a scope: its regional office, and an operator.
     *
     * @throws Refusal 404 where the scope is not the caller's, 403 where it is and others decide
     */
    public void requireDecider(Scope scope) {
        requireToday(scope);
        var caller = CurrentScope.get();
        if (!caller.operator() && !isDecidedBy(caller.regionalOffice(), scope)) {
            throw Refusal.of(
                    ProblemType.FORBIDDEN, "Only the regional office of " + scope + " or an operator decides this.");
        }
    }

    /** The scopes whose numbers are the caller's today, written; null: all of them. */
    public @Nullable List<String> scopesToday() {
        var caller = CurrentScope.get();
        if (caller.readsAll()) {
            return null;
        }
        Stream<String> supervised = caller.regionalOffice() == null
                ? Stream.empty()
                : directory.supervisedBy(caller.regionalOffice()).stream()
                        .filter(supervision -> supervision.until() == null)
                        .map(Supervision::facility);
        return Stream.concat(
                        Stream.concat(caller.facilities().stream(), supervised).map(Scope::facility),
                        Stream.ofNullable(caller.regionalOffice()).map(Scope::office))
                .map(Scope::toString)
                .distinct()
                .toList();
    }

    /**
     * The scope that is meant where none is named: the nation for those who read it, else the caller's own.
     *
     * @throws Refusal 400 where several are the caller's
     */
    public Scope meant() {
        var caller = CurrentScope.get();
        if (caller.readsAll()) {
            return Scope.NATION;
        }
        if (caller.regionalOffice() != null) {
            return Scope.office(caller.regionalOffice());
        }
        if (caller.facilities().size() == 1) {
            return Scope.facility(caller.facilities().iterator().next());
        }
        throw Refusal.of(
                ProblemType.MALFORMED,
                "Name the facility: yours are " + String.join(", ", caller.own()) + ", the nation's numbers are not.");
    }

    /** Refuses others' numbers, in the words of something that is not there. */
    public static Refusal none(Scope scope) {
        return Refusal.notFound("numbers of " + scope + " that are yours");
    }

    /** Narrows a query for records, and for what is kept by their scopes, to the caller's. */
    public static Bson records(Bson query) {
        var caller = CurrentScope.get();
        if (caller.readsAll()) {
            return query;
        }
        var own = new ArrayList<String>();
        caller.facilities().forEach(facility -> own.add(Scope.facility(facility).toString()));
        if (caller.regionalOffice() != null) {
            own.add(Scope.office(caller.regionalOffice()).toString());
        }
        return Filters.and(query, Filters.in("scopes", own));
    }

    /**
     * Lets pass a query for totals that {@link #numbers} makes, or that somebody asks who reads everything.
     *
     * @throws IllegalStateException where somebody else is about to: a slip of ours, not of a client
     */
    public static Bson totals(Bson query) {
        if (!CurrentScope.get().readsAll()) {
            throw new IllegalStateException("totals are read only where it was asked whose they are");
        }
        return query;
    }

    /** Lets pass what every account may read. */
    public static Bson everyones(Bson query) {
        CurrentScope.get();
        return query;
    }

    /** Whoever has several roles reads by one and decides by another. */
    private boolean isDecidedBy(@Nullable String office, Scope scope) {
        return office != null
                && switch (scope.kind()) {
                    case FACILITY ->
                        directory
                                .officeOf(scope.id(), null)
                                .filter(office::equals)
                                .isPresent();
                    case REGIONAL_OFFICE -> scope.id().equals(office);
                    case NATION -> false;
                };
    }

    private boolean isOwn(Scope scope, LocalDate first, LocalDate last) {
        var caller = CurrentScope.get();
        if (caller.readsAll()) {
            return true;
        }
        return switch (scope.kind()) {
            case FACILITY ->
                caller.facilities().contains(scope.id())
                        || (caller.regionalOffice() != null
                                && directory.officesOf(scope.id(), first, last).contains(caller.regionalOffice()));
            case REGIONAL_OFFICE -> scope.id().equals(caller.regionalOffice());
            case NATION -> false;
        };
    }
}
