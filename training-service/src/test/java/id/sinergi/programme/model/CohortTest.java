package id.sinergi.programme.model;

import static id.sinergi.programme.model.Situations.aCohort;
import static id.sinergi.programme.model.Situations.aReport;
import static id.sinergi.programme.model.Situations.aReportedCohort;
import static id.sinergi.programme.model.Situations.date;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.sinergi.reference.ReferenceData;
import id.sinergi.report.InvalidReport;
import id.sinergi.report.ReportCheck;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CohortTest {

    /** Half past midnight on 29 November in Jayapura, still 28 November in Banjar. */
    private static final Clock LATE = Clock.fixed(Instant.parse("2025-11-28T15:30:00Z"), ZoneOffset.UTC);

    @Test
    void endsOnTheLastOfItsDaysWhereNoEndIsStated() {
        Cohort derived = planned("2025-08-21", null, 12);
        Cohort stated = planned("2025-08-21", "2025-10", 12);

        assertThat(derived.until()).isEqualTo(date("2025-09-01"));
        assertThat(derived.untilDerived()).isTrue();
        assertThat(stated.until()).isEqualTo(date("2025-10"));
        assertThat(stated.untilDerived()).isNull();
    }

    @Test
    void hasNoEndWhereItsFirstDayOrItsLengthIsUnknown() {
        assertThat(planned("2025-08", null, 12).until()).isNull();
        assertThat(planned(null, null, 12).until()).isNull();
        assertThat(planned("2025-08-21", null, null).until()).isNull();
        assertThat(planned("2199-12-31", null, 3_660).until()).isNull();
    }

    @Test
    void derivesItsEndAnewWhenItBeginsOnAnotherDay() {
        Cohort started = planned("2025-08-21", null, 12).started(start("2025-08-25", null));

        assertThat(started.until()).isEqualTo(date("2025-09-05"));
        assertThat(started.untilDerived()).isTrue();
    }

    @Test
    void keepsAStatedEndUnlessItBeginsWithAnotherLength() {
        Cohort planned = planned("2025-08-21", "2025-09-30", null);

        assertThat(planned.started(start("2025-08-25", null)).until()).isEqualTo(date("2025-09-30"));
        assertThat(planned.started(start("2025-08-25", 2)).until()).isEqualTo(date("2025-08-26"));
    }

    @Test
    void losesItsDaysWhenItIsPutOffAndKeepsItsLength() {
        Cohort stated = planned("2025-08-21", "2025-09-30", null).postponed(putOffTo(null), LATE.instant());
        Cohort derived = planned("2025-08-21", null, 12).postponed(putOffTo("2025-09-01"), LATE.instant());

        assertThat(stated.from()).isNull();
        assertThat(stated.until()).isNull();
        assertThat(stated.postponements())
                .containsExactly(new Postponement(date("2025-08-21"), null, "flood", LATE.instant()));
        assertThat(derived.until()).isEqualTo(date("2025-09-12"));
        assertThat(derived.status()).isEqualTo(CohortStatus.POSTPONED);
    }

    @Test
    void isCorrectedWithoutTheEndThatOnlyFollows() {
        Cohort derived = planned("2025-08-21", null, 12);

        assertThat(derived.asReport().until()).isNull();
        assertThat(derived.corrected(derived.asReport())).isEqualTo(derived);
    }

    @Test
    void beginsByTheCalendarOfItsFacility() {
        var report = aReportedCohort(CohortStatus.RUNNING, "2025-11-29", null, null);

        ReportingProgrammes.reported(aReport("lapas-kelas-iia-abepura", null, report), check());

        assertThat(catchThrowableOfType(
                                InvalidReport.class,
                                () -> ReportingProgrammes.reported(
                                        aReport("lapas-kelas-iib-banjar", null, report), check()))
                        .faults())
                .extracting(InvalidReport.Fault::pointer)
                .containsExactly("/cohorts/0/from");
    }

    private static ReportCheck check() {
        return new ReportCheck(ReferenceData.bundled(), LATE);
    }

    private static Cohort planned(@Nullable String from, @Nullable String until, @Nullable Integer days) {
        return aCohort(CohortStatus.PLANNED, from, until, days);
    }

    private static CohortPostponement putOffTo(@Nullable String from) {
        return new CohortPostponement(date(from), null, null, null, null, "flood");
    }

    private static CohortStart start(String from, @Nullable Integer days) {
        return new CohortStart(date(from), null, null, days, null, null);
    }
}
