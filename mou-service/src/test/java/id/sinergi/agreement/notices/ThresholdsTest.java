package id.sinergi.agreement.notices;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.agreement.model.Agreement;
import id.sinergi.outbox.Stored;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Which notice of an agreement that ends on the last day of 2026 is due on which day. */
class ThresholdsTest {

    private static final String ENDS_WITH_2026 = "{\"kind\":\"FIXED\",\"until\":\"2026-12-31\"}";

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, ",
        "2026-10-02, 90",
        "2026-10-03, 90",
        "2026-11-30, 90",
        "2026-12-01, 30",
        "2026-12-23, 30",
        "2026-12-24, 7",
        "2026-12-30, 7",
        "2026-12-31, 0"
    })
    void isTheLastThatWasReached(String today, Integer threshold) {
        assertThat(due("SIGNED", ENDS_WITH_2026, today).map(Notice::threshold))
                .isEqualTo(Optional.ofNullable(threshold));
    }

    @Test
    void anEndThatNobodySawIsStillNoticedForAWhile() {
        assertThat(due("SIGNED", ENDS_WITH_2026, "2027-01-05").map(Notice::daysLeft))
                .contains(-5L);
        assertThat(due("SIGNED", ENDS_WITH_2026, "2027-02-01")).isEmpty();
    }

    @Test
    void whatWasReportedAfterItsEndIsNoNews() {
        assertThat(due("SIGNED", "{\"kind\":\"FIXED\",\"until\":\"2026-01-10\"}", "2026-01-20"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DRAFTED", "TERMINATED", "WITHDRAWN"})
    void onlyWhatIsSignedIsNoticed(String status) {
        assertThat(due(status, ENDS_WITH_2026, "2026-12-31")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind':'FIXED','until':'2026-12'}    | 2026-12-31",
                "{'kind':'FIXED','until':'2026'}       | 2026-12-31",
                "{'kind':'FIXED','duration':'P1Y'}     | 2027-01-14",
                "{'kind':'OPEN_ENDED'}                 | ",
                "{'kind':'UNSTATED'}                   | "
            })
    void aDurationCountsFromTheSigningAndAnOpenEndIsNone(String validity, LocalDate end) {
        assertThat(agreement("SIGNED", validity.replace('\'', '"')).endsOn()).isEqualTo(Optional.ofNullable(end));
    }

    private static Optional<Notice> due(String status, String validity, String today) {
        Instant reported = Instant.parse("2026-01-16T03:00:00Z");
        return Thresholds.due(
                new Stored<>(UUID.randomUUID(), 1, reported, reported, agreement(status, validity)),
                ZoneId.of("Asia/Jakarta"),
                LocalDate.parse(today));
    }

    private static Agreement agreement(String status, String validity) {
        return new JsonMapper().readValue("""
                {"kind":"FRAMEWORK","status":"%s","signedOn":"2026-01-15","validity":%s,
                 "parties":[{"facility":"lapas-kelas-iib-banjar"},{"regionalOffice":"Jawa Barat"}]}""".formatted(status, validity), Agreement.class);
    }
}
