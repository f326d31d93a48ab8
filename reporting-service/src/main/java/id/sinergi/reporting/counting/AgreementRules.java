package id.sinergi.reporting.counting;

import static java.util.stream.Collectors.toCollection;

import id.sinergi.reference.Directory;
import id.sinergi.report.Party;
import id.sinergi.reporting.source.Agreement;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** How agreements count: only once they were signed, in the month of signing, each amendment in its own. */
final class AgreementRules {

    private final Agreement agreement;
    private final Directory directory;
    private final Bucket bucket;
    private final Tally tally = new Tally();

    private AgreementRules(Agreement agreement, Directory directory) {
        this.agreement = agreement;
        this.directory = directory;
        this.bucket = Bucket.of(agreement.signedOn());
    }

    static Contributions contributions(Agreement agreement, Directory directory) {
        var rules = new AgreementRules(agreement, directory);
        if (agreement.status().wasSigned()) {
            rules.signed();
            agreement.amendments().forEach(rules::amended);
        }
        return rules.tally.contributions();
    }

    private void signed() {
        var signing = scopes(agreement.parties());
        var onlyCovered = scopes(agreement.covered());
        onlyCovered.removeAll(signing);
        tally.add(onlyCovered, bucket, Measure.AGREEMENTS_COVERING, 1);
        if (agreement.isRenewal()) {
            tally.add(signing, bucket, Measure.AGREEMENTS_RENEWED, 1);
        } else {
            signing.forEach(this::signedBy);
        }
    }

    private void amended(Agreement.Amendment amendment) {
        tally.add(
                Scopes.of(agreement.parties(), amendment.on(), directory),
                Bucket.of(amendment.on()),
                Measure.AGREEMENTS_AMENDED,
                1);
    }

    private void signedBy(Scope scope) {
        tally.add(scope, bucket, Measure.AGREEMENTS_SIGNED, 1);
        agreement
                .fieldsSigned()
                .forEach(field -> tally.add(scope, bucket, Breakdown.AGREEMENTS_SIGNED_BY_FIELD, field, 1));
        partnerKinds(scope)
                .forEach(kind -> tally.add(scope, bucket, Breakdown.AGREEMENTS_SIGNED_BY_PARTNER_KIND, kind, 1));
        if (agreement.kind() != null) {
            tally.add(scope, bucket, Breakdown.AGREEMENTS_SIGNED_BY_KIND, agreement.kind(), 1);
        }
    }

    /** The kinds of the others, as each party in the scope sees them: two facilities of one office are partners. */
    private SortedSet<String> partnerKinds(Scope scope) {
        var parties = agreement.parties();
        return parties.stream()
                .filter(party -> scopes(List.of(party)).contains(scope))
                .flatMap(party -> parties.stream().filter(other -> !other.key().equals(party.key())))
                .map(Parties::kind)
                .collect(toCollection(TreeSet::new));
    }

    private SortedSet<Scope> scopes(Collection<Party> parties) {
        return Scopes.of(parties, agreement.signedOn(), directory);
    }
}
