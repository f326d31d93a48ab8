package id.sinergi.programme.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.report.PartialDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Certificates of one kind that were issued; people may get several.
 *
 * @param kind a code of the list {@code certificate-kinds}
 * @param count how many were issued; null: unknown
 * @param on when; null: unknown, the last day of the cohort is taken
 * @param validUntil how long they hold, as a date
 * @param validity how long they hold, as a time from issue such as {@code P3Y}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Certificate(
        String kind,
        @Nullable String issuer,
        @Nullable Long count,
        @Nullable PartialDate on,
        @Nullable PartialDate validUntil,
        @Nullable Period validity) {

    public Certificate {
        if (kind == null || kind.isBlank()) {
            throw new IllegalArgumentException("a certificate has a \"kind\", OTHER where none fits");
        }
        if (validUntil != null && validity != null) {
            throw new IllegalArgumentException("write either \"validUntil\" or \"validity\", whichever is stated");
        }
    }
}
