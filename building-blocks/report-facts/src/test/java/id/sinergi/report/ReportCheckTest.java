package id.sinergi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.sinergi.reference.ReferenceData;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportCheckTest {

    /** Half past midnight on 29 November in Jayapura, still 28 November in Jakarta. */
    private final ReportCheck check = new ReportCheck(
            ReferenceData.bundled(), Clock.fixed(Instant.parse("2025-11-28T15:30:00Z"), ZoneOffset.UTC));

    @Test
    void namesEveryFaultAtOnce() {
        check.parties(List.of(Party.facility("lapas-nowhere"), Party.office("Atlantis")), "/hosts")
                .codes(List.of("STUDY_VISIT", "STUDY_VISIT", "HOLIDAY"), "purposes", "/purposes");

        var refused = catchThrowableOfType(InvalidReport.class, check::refuseIfFaulty);

        assertThat(refused.faults())
                .extracting(InvalidReport.Fault::pointer)
                .containsExactly("/hosts/0/facility", "/hosts/1/regionalOffice", "/purposes/1", "/purposes/2");
    }

    @Test
    void refusesATagNamedTwiceAndMoreThanTwentyTags() {
        var twice = List.of(new PolicyTag("AKSELERASI_13", 1), new PolicyTag("AKSELERASI_13", 1));
        var many = IntStream.rangeClosed(1, 21)
                .mapToObj(point -> new PolicyTag("AKSELERASI_13", point))
                .toList();

        check.tags(many.subList(0, 20), "/ok").tags(twice, "/twice").tags(many, "/many");

        assertThat(catchThrowableOfType(InvalidReport.class, check::refuseIfFaulty)
                        .faults())
                .containsExactly(
                        new InvalidReport.Fault("/twice/1", "named twice; name it once"),
                        new InvalidReport.Fault("/many", "at most 20 entries"));
    }

    @Test
    void judgesTodayWhereItHappened() {
        var day = new PartialDate("2025-11-29", null);
        ZoneId jayapura = check.zone(List.of(Party.office("Papua")));
        ZoneId jakarta = check.zone(List.of(Party.facility("lapas-kelas-iib-banjar")));

        check.past(day, jayapura, "/on").refuseIfFaulty();

        assertThat(catchThrowableOfType(
                                InvalidReport.class,
                                () -> check.past(day, jakarta, "/on").refuseIfFaulty())
                        .faults())
                .hasSize(1);
    }

    @Test
    void aStatedWeekdayThatContradictsItsDateIsAWarning() {
        var stated = new StatedDate(new PartialDate("2026-01-27", null), "no year is named", DayOfWeek.MONDAY);

        assertThat(stated.warnings("/on"))
                .extracting(Warning::code)
                .containsExactly("DATE_INFERRED", "WEEKDAY_CONTRADICTION");
    }

    @Test
    void spellingDoesNotMakeTwoPartners() {
        var one = new Organisation("Dinas  Tenaga-Kerja Kota Banjar", Organisation.Kind.REGIONAL_AGENCY, null, "32.79");
        var other =
                new Organisation("DINAS TENAGA KERJA, Kota Banjar", Organisation.Kind.REGIONAL_AGENCY, null, "32.79");

        assertThat(Party.organisation(one).key())
                .isEqualTo(Party.organisation(other).key());
    }
}
