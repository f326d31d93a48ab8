package id.sinergi.reporting.store;

import com.mongodb.client.model.Filters;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.TotalKey;
import java.util.Collection;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Which of the suspects are asked for. */
public final class Suspected {

    private final Bson filter;

    private Suspected(Bson filter) {
        this.filter = filter;
    }

    /** Those counted in any of these totals. */
    public static Suspected countedIn(Collection<TotalKey> keys) {
        return new Suspected(
                Filters.in("counted", keys.stream().map(TotalKey::toString).toList()));
    }

    /** Those that are theirs, whether held or planned; null: all. */
    public static Suspected of(@Nullable Scope scope) {
        return new Suspected(scope == null ? Filters.exists("scopes") : Filters.eq("scopes", scope.toString()));
    }

    Bson filter() {
        return filter;
    }
}
