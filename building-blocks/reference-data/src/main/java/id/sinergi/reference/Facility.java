package id.sinergi.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A correctional facility as the directory lists it. Nothing may be keyed by anything but its {@code id}: names, types
 * and classes change over the years.
 *
 * @param regionalOffice the office that supervises it unless a dated membership says otherwise
 * @param provinceCode two digits by Kemendagri; decides the time zone
 * @param validFrom first day on which it exists; null: since always
 * @param validUntil last day on which it exists; null: still
 */
public record Facility(
        String id,
        String name,
        String shortName,
        String type,
        String regionalOffice,
        String regencyCode,
        String regency,
        String provinceCode,
        String province,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /** Whether the facility exists on that day. */
    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** Whether the facility exists on a day between these, both included. */
    public boolean existsBetween(LocalDate first, LocalDate last) {
        return (validFrom == null || !validFrom.isAfter(last)) && (validUntil == null || !validUntil.isBefore(first));
    }
}
