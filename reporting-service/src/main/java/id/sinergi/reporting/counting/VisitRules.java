package id.sinergi.reporting.counting;

import static java.util.stream.Collectors.toCollection;

import id.sinergi.reference.Directory;
import id.sinergi.report.Organisation;
import id.sinergi.report.Party;
import id.sinergi.reporting.source.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** How visits and board sessions count. */
final class VisitRules {

    private final Visit visit;
    private final Directory directory;
    private final Bucket bucket;
    private final Tally tally = new Tally();

    private VisitRules(Visit visit, Directory directory) {
        this.visit = visit;
        this.directory = directory;
        this.bucket = Bucket.of(visit.on());
    }

    static Contributions contributions(Visit visit, Directory directory) {
        var rules = new VisitRules(visit, directory);
        switch (visit.status()) {
            case HELD -> rules.held();
            case PLANNED, POSTPONED -> rules.notHeld(Measure.VISITS_PLANNED);
            case CANCELLED -> rules.notHeld(Measure.VISITS_CANCELLED);
            case MERGED, WITHDRAWN -> {}
        }
        return rules.tally.contributions();
    }

    private void notHeld(Measure measure) {
        if (visit.isVisit()) {
            tally.add(Scopes.ofVisit(visit, directory), bucket, measure, 1);
        }
    }

    private void held() {
        if (visit.isBoardSession()) {
            var sitting = new ArrayList<>(participants());
            Stream.ofNullable(visit.chair()).forEach(sitting::add);
            tally.add(scopes(sitting), bucket, Measure.BOARD_SESSIONS, 1);
        }
        if (visit.isVisit()) {
            tally.add(scopes(visit.hosts()), bucket, Measure.VISITS_HOSTED, 1);
            tally.add(scopes(visit.visitors()), bucket, Measure.VISITS_MADE, 1);
            tally.add(scopes(visit.accompanying()), bucket, Measure.VISITS_ACCOMPANIED, 1);
            Scopes.ofVisit(visit, directory).forEach(this::visitFor);
        }
    }

    private void visitFor(Scope scope) {
        tally.add(scope, bucket, Measure.VISITS, 1);
        visit.topics().forEach(topic -> tally.add(scope, bucket, Breakdown.VISITS_BY_TOPIC, topic, 1));
        visit.purposes().forEach(purpose -> tally.add(scope, bucket, Breakdown.VISITS_BY_PURPOSE, purpose, 1));
        var partners = opposite(scope);
        partners.stream()
                .map(Parties::kind)
                .distinct()
                .forEach(kind -> tally.add(scope, bucket, Breakdown.VISITS_BY_PARTNER_KIND, kind, 1));
        // The nation's partners are those of its offices, united when read: no map of all facilities is kept.
        if (scope.kind() != Scope.Kind.NATION) {
            partnerFacilities(scope, partners)
                    .forEach(partner -> tally.add(TotalKey.partners(scope, bucket), partner, 1));
            partnerOrganisations(partners)
                    .forEach(partner -> tally.add(TotalKey.organisations(scope, bucket), partner, 1));
        }
    }

    /** Who stands on the other side of those that belong to the scope. */
    private List<Party> opposite(Scope scope) {
        var partners = new ArrayList<Party>();
        if (scopes(visit.hosts()).contains(scope)) {
            partners.addAll(visit.visitors());
        }
        if (scopes(visit.visitors()).contains(scope)) {
            partners.addAll(visit.hosts());
        }
        return partners;
    }

    private static Set<String> partnerFacilities(Scope scope, List<Party> partners) {
        return partners.stream()
                .map(Party::facility)
                .filter(Objects::nonNull)
                .filter(facility -> !scope.equals(Scope.facility(facility)))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> partnerOrganisations(List<Party> partners) {
        return partners.stream()
                .map(Party::organisation)
                .filter(Objects::nonNull)
                .map(Organisation::key)
                .collect(toCollection(TreeSet::new));
    }

    private List<Party> participants() {
        return Stream.concat(visit.hosts().stream(), visit.visitors().stream()).toList();
    }

    private SortedSet<Scope> scopes(List<Party> parties) {
        return Scopes.of(parties, visit.on(), directory);
    }
}
