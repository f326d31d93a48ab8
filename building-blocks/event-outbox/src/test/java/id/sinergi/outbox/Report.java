package id.sinergi.outbox;

import id.sinergi.report.PartialDate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A state as a service may have one: dates, decimals, nested counts, absent members. */
record Report(
        String title,
        @Nullable PartialDate on,
        Map<String, Integer> counts,
        List<String> topics,
        @Nullable BigDecimal kilograms,
        @Nullable UUID occasion) {

    static Report named(String title) {
        return new Report(title, null, Map.of(), List.of(), null, null);
    }

    Report counting(Map<String, Integer> counts) {
        return new Report(title, on, counts, topics, kilograms, occasion);
    }

    Report on(String date) {
        return new Report(title, PartialDate.of((Object) date), counts, topics, kilograms, occasion);
    }
}
