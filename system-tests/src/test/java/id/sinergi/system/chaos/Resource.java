package id.sinergi.system.chaos;

import id.sinergi.reporting.source.Family;
import id.sinergi.stack.SinergiService;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What clerks report and decide on. */
enum Resource {
    VISITS(SinergiService.VISIT_SERVICE, "visits", Family.VISIT.topic(), Family.VISIT),
    AGREEMENTS(SinergiService.MOU_SERVICE, "agreements", Family.AGREEMENT.topic(), Family.AGREEMENT),
    PROGRAMMES(SinergiService.TRAINING_SERVICE, "programmes", Family.PROGRAMME.topic(), Family.PROGRAMME),
    /** Months of facilities: published, and part of no total. */
    SUBMISSIONS(SinergiService.REPORTING_SERVICE, "reporting", "sinergi.periods.v1", null);

    private final SinergiService service;
    private final String database;
    private final String topic;
    private final @Nullable Family family;

    Resource(SinergiService service, String database, String topic, @Nullable Family family) {
        this.service = service;
        this.database = database;
        this.topic = topic;
        this.family = family;
    }

    static List<Resource> counted() {
        return Arrays.stream(values())
                .filter(resource -> resource.family().isPresent())
                .toList();
    }

    /** As paths and collections call it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    SinergiService service() {
        return service;
    }

    String database() {
        return database;
    }

    String topic() {
        return topic;
    }

    /** As what it is counted; empty: it is not. */
    Optional<Family> family() {
        return Optional.ofNullable(family);
    }
}
