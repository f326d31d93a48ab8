package id.sinergi.agreement.model;

import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known once an agreement has been signed; null keeps what was known before.
 *
 * @param on when; null: unknown
 * @param parties in which capacity parties of the agreement signed, and under which number
 */
public record Signing(
        @Nullable PartialDate on,
        @Nullable String dateInferred,
        @Nullable DayOfWeek statedWeekday,
        @Nullable List<Signatory> parties,
        @Nullable List<Party> attendees,
        @Nullable Validity validity) {}
