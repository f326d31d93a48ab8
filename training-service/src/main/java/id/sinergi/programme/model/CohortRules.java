package id.sinergi.programme.model;

import static java.util.Objects.requireNonNullElse;

import id.sinergi.report.OtherTexts;
import id.sinergi.report.PartialDate;
import id.sinergi.report.ReportCheck;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must hold of every cohort, wherever in a body it stands. */
final class CohortRules {

    private static final int LAST_SEQUENCE = 9_999;
    private static final int MOST_HOURS = 100_000;

    private CohortRules() {}

    /**
     * Collects what is wrong with a cohort as it is reported.
     *
     * @param kind of its programme
     * @param at JSON Pointer to the cohort in the body
     * @param zone where its days are judged
     */
    static void check(Cohort cohort, @Nullable String kind, String at, ZoneId zone, ReportCheck check) {
        check.that(
                        cohort.sequence() >= 1 && cohort.sequence() <= LAST_SEQUENCE,
                        at + "/sequence",
                        "a number from 1 to " + LAST_SEQUENCE + ", or leave it out: the next one")
                .code(cohort.kind(), "programme-kinds", at + "/kind")
                .code(cohort.skill(), "skills", at + "/skill")
                .text(cohort.service(), 300, at + "/service")
                .text(cohort.title(), 300, at + "/title")
                .that(
                        cohort.hours() == null || (cohort.hours() >= 1 && cohort.hours() <= MOST_HOURS),
                        at + "/hours",
                        "from 1 to " + MOST_HOURS + " hours; leave it out where it is unknown");
        checkLevel(cohort, kind, at, check);
        OtherTexts.check(cohort.otherTexts(), Codes.of(cohort), at, check);
        checkStatus(cohort, at, check);
        checkCourse(cohort, at, zone, check);
    }

    static void checkLevel(Cohort cohort, @Nullable String kind, String at, ReportCheck check) {
        check.that(
                cohort.level() == null || ProgrammeRules.hasLevels(cohort.kind() == null ? kind : cohort.kind()),
                at + "/level",
                "only equivalency education has a level; leave it out");
    }

    /** Collects what is wrong with its days and numbers, which commands change. */
    static void checkCourse(Cohort cohort, String at, ZoneId zone, ReportCheck check) {
        checkDays(cohort, at, check);
        if (cohort.status() == CohortStatus.RUNNING || cohort.status() == CohortStatus.ENDED) {
            check.past(cohort.from(), zone, at + "/from");
        }
        if (cohort.status() == CohortStatus.ENDED) {
            check.past(cohort.until(), zone, at + (cohort.untilDerived() == null ? "/until" : "/days"));
        }
        CountRules.check(cohort.counts(), at + "/counts", zone, check);
        CertificateRules.check(cohort.certificates(), at + "/certificates", zone, check);
        if (cohort.status() != null && cohort.status().isAhead()) {
            checkNobodyIsThrough(cohort.figures(), at + "/counts", check);
        }
    }

    private static void checkNobodyIsThrough(Counts counts, String at, ReportCheck check) {
        for (Basis basis : List.of(Basis.COMPLETED, Basis.CERTIFIED)) {
            check.that(
                    requireNonNullElse(counts.of(basis), 0L) == 0,
                    at + "/" + basis.member(),
                    "the cohort has not begun; start it first, or report it with the state it has reached");
        }
    }

    private static void checkStatus(Cohort cohort, String at, ReportCheck check) {
        check.required(cohort.status(), at + "/status", "state how far the cohort has come, for example RUNNING");
        if (cohort.status() == CohortStatus.CANCELLED) {
            check.required(cohort.cancellationReason(), at + "/cancellationReason", "say why the cohort was cancelled");
        } else {
            check.that(
                    cohort.cancellationReason() == null,
                    at + "/cancellationReason",
                    "only a cancelled cohort has a reason for it; leave it out");
        }
        check.text(cohort.cancellationReason(), 2_000, at + "/cancellationReason");
    }

    private static void checkDays(Cohort cohort, String at, ReportCheck check) {
        PartialDate from = cohort.from();
        PartialDate until = cohort.until();
        check.that(
                        cohort.days() == null || (cohort.days() >= 1 && cohort.days() <= Cohort.LONGEST_DAYS),
                        at + "/days",
                        "from 1 to " + Cohort.LONGEST_DAYS + " days; leave it out where it is unknown")
                .that(
                        from == null || until == null || !until.last().isBefore(from.first()),
                        at + "/until",
                        "before the first day; write the later date as \"until\"")
                .text(cohort.dateInferred(), 300, at + "/dateInferred");
    }
}
