package id.sinergi.reporting.source;

import id.sinergi.report.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Certificates of one kind that were issued.
 *
 * @param count how many; null: unknown
 * @param on null: unknown
 */
public record Certificate(
        String kind, @Nullable Long count, @Nullable PartialDate on) {

    public Certificate {
        if (kind == null || kind.isBlank()) {
            throw new IllegalArgumentException("the kind of a certificate is missing");
        }
        Amounts.refuseImpossible(count, "certificates");
    }
}
