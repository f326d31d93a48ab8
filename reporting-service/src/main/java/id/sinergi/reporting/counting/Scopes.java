package id.sinergi.reporting.counting;

import static java.util.stream.Collectors.toCollection;

import id.sinergi.reference.Directory;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import id.sinergi.reporting.source.Activity;
import id.sinergi.reporting.source.Agreement;
import id.sinergi.reporting.source.Programme;
import id.sinergi.reporting.source.StateRevenue;
import id.sinergi.reporting.source.Visit;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose an activity is: facilities, the offices that supervise them on its day, and the nation. */
public final class Scopes {

    private Scopes() {}

    /** All for whom the activity is theirs, whether it counts for them or not. */
    public static SortedSet<Scope> of(Activity activity, Directory directory) {
        return switch (activity) {
            case Visit visit ->
                of(
                        Stream.of(
                                        visit.hosts().stream(),
                                        visit.visitors().stream(),
                                        visit.accompanying().stream(),
                                        Stream.ofNullable(visit.chair()))
                                .flatMap(parties -> parties)
                                .toList(),
                        visit.on(),
                        directory);
            case Agreement agreement ->
                of(
                        Stream.concat(agreement.parties().stream(), agreement.covered().stream())
                                .toList(),
                        agreement.signedOn(),
                        directory);
            case Programme programme -> ProgrammeRules.scopes(programme, directory);
            case StateRevenue revenue -> of(List.of(Party.facility(revenue.facility())), revenue.date(), directory);
        };
    }

    /** For whom the visit counts: hosts and visitors, not who only chairs. */
    public static SortedSet<Scope> ofVisit(Visit visit, Directory directory) {
        return of(
                Stream.concat(visit.hosts().stream(), visit.visitors().stream()).toList(), visit.on(), directory);
    }

    /** The scopes of parties on a day; the newest offices where the day is unknown. */
    static SortedSet<Scope> of(Collection<Party> parties, @Nullable PartialDate on, Directory directory) {
        return parties.stream().flatMap(party -> of(party, on, directory)).collect(toCollection(TreeSet::new));
    }

    private static Stream<Scope> of(Party party, @Nullable PartialDate on, Directory directory) {
        if (party.facility() != null) {
            var office = directory.officeOf(party.facility(), on == null ? null : on.first());
            return Stream.of(
                            Stream.of(Scope.facility(party.facility())),
                            office.map(Scope::office).stream(),
                            Stream.of(Scope.NATION))
                    .flatMap(scopes -> scopes);
        }
        return party.regionalOffice() == null
                ? Stream.empty()
                : Stream.of(Scope.office(party.regionalOffice()), Scope.NATION);
    }
}
