package id.sinergi.reporting.store;

import id.sinergi.reference.Directory;
import id.sinergi.reporting.counting.Bucket;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.TotalKey;
import java.util.List;
import java.util.stream.Stream;

/** The keys of the totals from which the numbers of a scope in a period are made. */
public final class Numbers {

    private final Directory directory;

    public Numbers(Directory directory) {
        this.directory = directory;
    }

    /** The scope's measures in the buckets of the period. */
    public static List<TotalKey> measures(Scope scope, Period period) {
        return period.buckets().stream()
                .map(bucket -> TotalKey.measures(scope, bucket))
                .toList();
    }

    /** What the scope has without a date: the same in every period. */
    public static TotalKey undated(Scope scope) {
        return TotalKey.measures(scope, Bucket.UNDATED);
    }

    /** The scope's partners of a kind in the buckets of the period; for the nation those of all its offices. */
    public List<TotalKey> partners(TotalKey.Kind kind, Scope scope, Period period) {
        return withPartners(scope)
                .flatMap(holder -> period.buckets().stream().map(bucket -> new TotalKey(kind, holder, bucket)))
                .toList();
    }

    private Stream<Scope> withPartners(Scope scope) {
        return scope.kind() == Scope.Kind.NATION
                ? directory.regionalOffices().stream().map(Scope::office)
                : Stream.of(scope);
    }
}
