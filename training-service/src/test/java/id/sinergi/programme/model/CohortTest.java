package id.sinergi.programme.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.sinergi.reference.ReferenceData;
import id.sinergi.report.InvalidReport;
import id.sinergi.report.PartialDate;
import id.sinergi.report.ReportCheck;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
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
    void beginsByTheCalendarOfItsFacility() {
        var report = new CohortReport(
                null,
                null,
                null,
                null,
                null,
                CohortStatus.RUNNING,
                date("2025-11-29"),
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        ProgrammeRules.reported(at("lapas-kelas-iia-abepura", report), check());

        assertThat(catchThrowableOfType(
                                InvalidReport.class,
                                () -> ProgrammeRules.reported(at("lapas-kelas-iib-banjar", report), check()))
                        .faults())
                .extracting(InvalidReport.Fault::pointer)
                .containsExactly("/cohorts/0/from");
    }

    private static ReportCheck check() {
        return new ReportCheck(ReferenceData.bundled(), LATE);
    }

    private static ProgrammeReport at(String facility, CohortReport cohort) {
        return new ProgrammeReport(
                "AFTERCARE",
                null,
                facility,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(cohort),
                null,
                null,
                null,
                null,
                null);
    }

    private static Cohort planned(@Nullable String from, @Nullable String until, @Nullable Integer days) {
        return new Cohort(
                UUID.randomUUID(),
                1,
                null,
                null,
                null,
                null,
                CohortStatus.PLANNED,
                date(from),
                date(until),
                null,
                days,
                null,
                null,
                null,
                null,
                null);
    }

    private static CohortStart start(String from, @Nullable Integer days) {
        return new CohortStart(date(from), null, null, days, null, null);
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : new PartialDate(text, null);
    }
}
