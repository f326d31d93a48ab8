package id.sinergi.reporting.dashboard;

import id.sinergi.reference.Directory;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.partners.CurrentAliases;
import id.sinergi.reporting.store.Numbers;
import id.sinergi.reporting.view.View;
import id.sinergi.reporting.view.Views;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds at once the totals out of which the numbers of one scope, or of many, are folded. */
@Component
class Foldings {

    private final Views views;
    private final Numbers numbers;
    private final CurrentAliases aliases;

    Foldings(Views views, Directory directory, CurrentAliases aliases) {
        this.views = views;
        this.numbers = new Numbers(directory);
        this.aliases = aliases;
    }

    /** Whoever asks has been let pass to the numbers of all these. */
    Folding of(Collection<Scope> scopes, Period period, Collection<Measure> measures, View view) {
        List<TotalKey> keys = keys(scopes, period, measures);
        return new Folding(numbers, views.sums(view, scopes, period).find(keys), aliases.now()::oneOf);
    }

    private List<TotalKey> keys(Collection<Scope> scopes, Period period, Collection<Measure> measures) {
        List<TotalKey.Kind> partners = measures.stream()
                .flatMap(measure -> measure.kind().partners().stream())
                .distinct()
                .toList();
        return scopes.stream()
                .flatMap(scope -> Stream.concat(
                        Numbers.measures(scope, period).stream(),
                        partners.stream().flatMap(kind -> numbers.partners(kind, scope, period).stream())))
                .distinct()
                .toList();
    }
}
