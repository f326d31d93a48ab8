package id.sinergi.reporting.quality;

import id.sinergi.reporting.register.Mark;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.source.Family;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing found in one record. */
record Finding(
        Doubt.Code code,
        String pointer,
        String detail,
        @Nullable Long stated,
        @Nullable Long counted,
        @Nullable List<String> others) {

    static Finding of(Mark mark) {
        Doubt.Code code = switch (mark.code()) {
            case SUM_MISMATCH -> Doubt.Code.SUM_MISMATCH;
            case DATE_MISSING -> Doubt.Code.DATE_MISSING;
            case DATE_INFERRED -> Doubt.Code.DATE_INFERRED;
        };
        return new Finding(code, mark.pointer(), mark.detail(), mark.stated(), mark.counted(), null);
    }

    static Finding overdue(RegisterEntry entry, LocalDate plannedUntil) {
        String detail = "planned until " + plannedUntil + ", and not reported since as held, moved or cancelled";
        return new Finding(Doubt.Code.OVERDUE_PLAN, planned(entry.type()), detail, null, null, null);
    }

    static Finding possibleDuplicate(List<String> others) {
        String detail = others.size() == 1
                ? "another report may tell of the same visit"
                : others.size() + " other reports may tell of the same visit";
        return new Finding(Doubt.Code.POSSIBLE_DUPLICATE, "", detail, null, null, others);
    }

    private static String planned(Family type) {
        return switch (type) {
            case VISIT -> "/on";
            case AGREEMENT -> "/signingPlan/on";
            case PROGRAMME -> "/cohorts";
        };
    }
}
