package id.sinergi.reporting.activity;

import id.sinergi.reporting.counting.Contribution;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.partners.Aliases;
import id.sinergi.reporting.register.RegisterEntry;
import java.util.List;

/** The partners of a kind that an entry shows to a scope; to the nation those of its offices. */
record Shown(TotalKey.Kind kind, Scope scope, Period period, Aliases aliases) {

    /** Each once, sorted; an organisation by the key that stands for all its names. */
    List<String> by(RegisterEntry entry) {
        return entry.contributions().parts().stream()
                .filter(this::isAsked)
                .flatMap(part -> part.measures().entries().keySet().stream())
                .map(partner -> kind == TotalKey.Kind.ORGANISATIONS ? aliases.oneOf(partner) : partner)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean isAsked(Contribution part) {
        boolean theirs = scope.kind() == Scope.Kind.NATION
                ? part.scope().kind() == Scope.Kind.REGIONAL_OFFICE
                : part.scope().equals(scope);
        return theirs && part.kind() == kind && period.buckets().contains(part.bucket());
    }
}
