package id.sinergi.reporting.quality;

import id.sinergi.reporting.periods.Filed;
import id.sinergi.reporting.register.Mark;
import id.sinergi.reporting.register.OpenFollowUp;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.source.Family;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing found in one record.
 *
 * @param decidedBy the regional office that decides on it; null: as the record's parties have it
 */
record Finding(
        Doubt.Kind kind,
        String pointer,
        String detail,
        @Nullable Long stated,
        @Nullable Long counted,
        Duplicates.@Nullable Others others,
        @Nullable String decidedBy) {

    static Finding of(Mark mark) {
        Doubt.Kind kind = switch (mark.code()) {
            case SUM_MISMATCH -> Doubt.Kind.SUM_MISMATCH;
            case DATE_MISSING -> Doubt.Kind.DATE_MISSING;
            case DATE_INFERRED -> Doubt.Kind.DATE_INFERRED;
            case DATE_DISPUTED -> Doubt.Kind.DATE_DISPUTED;
            case WEEKDAY_CONTRADICTION -> Doubt.Kind.WEEKDAY_CONTRADICTION;
            case UNCONFIRMED -> Doubt.Kind.UNCONFIRMED;
            case UNMAPPED_OTHER -> Doubt.Kind.UNMAPPED_OTHER;
        };
        return new Finding(kind, mark.pointer(), mark.detail(), mark.stated(), mark.counted(), null, null);
    }

    static Finding overdue(RegisterEntry entry, LocalDate plannedUntil) {
        String detail = "planned until " + plannedUntil + ", and not reported since as held, moved or cancelled";
        return new Finding(Doubt.Kind.OVERDUE_PLAN, planned(entry.type()), detail, null, null, null, null);
    }

    static Finding overdue(OpenFollowUp followUp) {
        String detail = "\"" + followUp.what() + "\" was due by " + followUp.due() + ", and is not reported as done";
        return new Finding(
                Doubt.Kind.OVERDUE_FOLLOW_UP, "/followUps/" + followUp.place(), detail, null, null, null, null);
    }

    static Finding late(Filed closed, String office) {
        String how = closed.verifiedAt() == null ? "submitted" : closed.reviewedAt() == null ? "verified" : "reviewed";
        String detail = "first recorded after " + closed.month() + " was " + how + " on " + closed.closedAt()
                + ", and counts in it";
        return new Finding(Doubt.Kind.LATE_REPORT, "", detail, null, null, null, office);
    }

    static Finding tagOutsideScheme(int tag, String detail) {
        return new Finding(Doubt.Kind.TAG_OUTSIDE_SCHEME, "/policyTags/" + tag, detail, null, null, null, null);
    }

    static Finding possibleDuplicate(Duplicates.Others others) {
        String detail = others.count() == 1
                ? "another report may tell of the same visit"
                : others.count() + " other reports may tell of the same visit";
        return new Finding(Doubt.Kind.POSSIBLE_DUPLICATE, "", detail, null, null, others, null);
    }

    private static String planned(Family type) {
        return switch (type) {
            case VISIT -> "/on";
            case AGREEMENT -> "/signingPlan/on";
            case PROGRAMME -> "/cohorts";
            case STATE_REVENUE -> "";
        };
    }
}
