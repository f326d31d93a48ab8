package id.sinergi.reporting.source;

import id.sinergi.report.PartialDate;
import java.time.Instant;
import java.time.YearMonth;

/** What a facility has deposited as non-tax state revenue for a month, at one version. */
public record StateRevenue(
        String id,
        long version,
        Instant createdAt,
        Instant recordedAt,
        Status status,
        String facility,
        YearMonth month,
        Long rupiah)
        implements Activity {

    public StateRevenue {
        Activity.requireIdentity(id, version, createdAt, recordedAt);
        Activity.requireStatus(status);
        if (facility == null || facility.isBlank()) {
            throw new IllegalArgumentException("the facility is missing");
        }
        if (month == null || month.getYear() < 1900 || month.getYear() > 2200) {
            throw new IllegalArgumentException("the month is missing or lies outside 1900 to 2200");
        }
        if (rupiah == null) {
            throw new IllegalArgumentException("the rupiah are missing");
        }
        Amounts.refuseImpossible(rupiah, "rupiah");
    }

    @Override
    public Family family() {
        return Family.STATE_REVENUE;
    }

    @Override
    public String statusName() {
        return status.name();
    }

    /** The month as a date. */
    public PartialDate date() {
        return new PartialDate(month.toString(), null);
    }

    /** Whether the report stands. */
    public enum Status {
        REPORTED,
        WITHDRAWN
    }
}
