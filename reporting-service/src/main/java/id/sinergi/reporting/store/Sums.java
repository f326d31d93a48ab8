package id.sinergi.reporting.store;

import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import java.util.Collection;
import java.util.Map;

/** Totals by key, whether they are kept or made when they are asked for. */
@FunctionalInterface
public interface Sums {

    /** Those of the totals that exist. */
    Map<TotalKey, Total> find(Collection<TotalKey> keys);
}
