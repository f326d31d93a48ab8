package id.sinergi.reporting.partners;

import static java.util.stream.Collectors.toMap;

import com.mongodb.client.model.Filters;
import id.sinergi.reporting.documents.VersionedDocuments;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The aliases as they are now, which every reading of partners needs: read again after a second, and at once where this
 * instance changed them.
 */
@Service
public class CurrentAliases {

    private static final long LIFETIME_NANOS = Duration.ofSeconds(1).toNanos();

    /** Officers merge partners one by one: far more than they will in years. */
    private static final int MOST = 100_000;

    private final VersionedDocuments<Alias> documents;
    private volatile @Nullable Known known;

    CurrentAliases(VersionedDocuments<Alias> documents) {
        this.documents = documents;
    }

    public Aliases now() {
        Known last = known;
        if (last == null || System.nanoTime() - last.at() > LIFETIME_NANOS) {
            last = new Known(read(), System.nanoTime());
            known = last;
        }
        return last.aliases();
    }

    /** Past what is remembered, as a change needs them. */
    Aliases read() {
        return new Aliases(documents.find(Filters.exists("state.into"), MOST).stream()
                .collect(toMap(
                        alias -> alias.id(),
                        alias -> Objects.requireNonNull(alias.state().into()))));
    }

    void forget() {
        known = null;
    }

    private record Known(Aliases aliases, long at) {}
}
