package id.sinergi.reporting.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import id.sinergi.report.PartialDate;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.source.Family;
import id.sinergi.reporting.source.Flag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity in a list.
 *
 * @param occurredOn absent: unknown
 * @param href where its owner serves it
 * @param synthetic true where the report is made up, as its source says; absent: it is not
 * @param value what it adds to the number that was opened; absent where none was
 * @param units for numbers of distinct things those that it shows; the number is how many there are in all items
 */
@JsonPropertyOrder({"type", "id", "version", "title", "status", "occurredOn", "href", "synthetic", "value", "units"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record Item(
        Family type,
        String id,
        long version,
        String title,
        String status,
        @Nullable PartialDate occurredOn,
        String href,
        @Nullable Boolean synthetic,
        @Nullable Number value,
        @Nullable List<String> units) {

    static Item of(RegisterEntry entry, Owners owners, @Nullable Number value, @Nullable List<String> units) {
        return new Item(
                entry.type(),
                entry.activity(),
                entry.version(),
                entry.title(),
                entry.status(),
                entry.occurredOn(),
                owners.href(entry.type(), entry.activity()),
                Flag.isSynthetic(entry.state()) ? true : null,
                value,
                units);
    }
}
