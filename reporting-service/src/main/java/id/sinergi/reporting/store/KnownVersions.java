package id.sinergi.reporting.store;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import id.sinergi.access.CurrentScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.bson.Document;

/** Tells of versions that were recorded by a moment whether a later one had taken their place by then. */
final class KnownVersions {

    static final int AT_ONCE = 500;

    private static final String ID = "activity";

    private final PerGeneration versions;
    private final PerGeneration current;
    private final Instant moment;

    KnownVersions(PerGeneration versions, PerGeneration current, Instant moment) {
        this.versions = versions;
        this.current = current;
        this.moment = moment;
    }

    /** Of these versions those that were known: also one that is no longer the caller's may have taken their place. */
    List<Document> among(List<Document> some) {
        return CurrentScope.ofTheService(() -> known(some));
    }

    private List<Document> known(List<Document> some) {
        var highest = new HashMap<String, Long>();
        some.forEach(version -> highest.merge(id(version), version(version), Math::max));
        for (List<String> later : Chunks.of(later(highest), AT_ONCE)) {
            versions.read(documents -> {
                // By nothing but ids: what was recorded when is judged here.
                documents
                        .find(Filters.in("_id", later))
                        .projection(Projections.include(ID, "version", "recordedAt"))
                        .forEach(version -> {
                            if (!isLater(version)) {
                                highest.merge(id(version), version(version), Math::max);
                            }
                        });
                return true;
            });
        }
        return some.stream()
                .filter(version -> version(version) == requireNonNull(highest.get(id(version))))
                .toList();
    }

    /**
     * The keys of the versions that may have followed by then. Where the newest of all was recorded by then it is the one
     * that was known: no other needs to be looked at.
     */
    private List<String> later(Map<String, Long> highest) {
        var keys = new ArrayList<String>();
        current.read(documents -> {
            documents
                    .find(Filters.in("_id", highest.keySet()))
                    .projection(Projections.include("version", "recordedAt"))
                    .forEach(newest -> {
                        String activity = newest.getString("_id");
                        if (isLater(newest)) {
                            LongStream.range(requireNonNull(highest.get(activity)) + 1, version(newest))
                                    .forEach(version -> keys.add(key(activity, version)));
                        } else {
                            highest.merge(activity, version(newest), Math::max);
                        }
                    });
            return true;
        });
        return keys;
    }

    private boolean isLater(Document version) {
        return version.getDate("recordedAt").toInstant().isAfter(moment);
    }

    static String key(String activity, long version) {
        return activity + "|" + version;
    }

    static String key(Document version) {
        return key(id(version), version(version));
    }

    static String id(Document version) {
        return version.getString(ID);
    }

    static long version(Document version) {
        return version.getLong("version");
    }
}
