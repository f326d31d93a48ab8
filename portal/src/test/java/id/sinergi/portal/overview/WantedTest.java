package id.sinergi.portal.overview;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.portal.page.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WantedTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final Clock NEW_YEAR_IN_JAKARTA = Clock.fixed(Instant.parse("2025-12-31T18:00:00Z"), ZoneOffset.UTC);

    @Test
    void looksAtThisYearWhereNothingIsSaid() {
        assertThat(wanted(null, null, null).look(NEW_YEAR_IN_JAKARTA, NEW_YEAR).period())
                .hasToString("2026");
    }

    @Test
    void readsAFieldsMomentInTheTimeOfJakarta() {
        assertThat(wanted(null, "2025-12-05T08:30", null)
                        .look(NEW_YEAR_IN_JAKARTA, NEW_YEAR)
                        .knownAt())
                .isEqualTo("2025-12-05T08:30+07:00");
    }

    @Test
    void readsAMomentOfALink() {
        assertThat(wanted(null, "2025-12-05T08:30:01Z", null)
                        .look(NEW_YEAR_IN_JAKARTA, NEW_YEAR)
                        .knownAt())
                .isEqualTo("2025-12-05T15:30:01+07:00");
    }

    @Test
    void looksAtNowWhereTheMomentIsYetToComeAndSaysSo() {
        Wanted tomorrow = wanted(null, "2026-01-02T01:00", null);

        assertThat(tomorrow.look(NEW_YEAR_IN_JAKARTA, NEW_YEAR).knownAt()).isNull();
        assertThat(tomorrow.lostMoment(NEW_YEAR_IN_JAKARTA)).isTrue();
        assertThat(wanted(null, "yesterday", null).lostMoment(NEW_YEAR_IN_JAKARTA))
                .isTrue();
        assertThat(wanted(null, "", null).lostMoment(NEW_YEAR_IN_JAKARTA)).isFalse();
    }

    @Test
    void doesNotAskForVerifiedMonthsOfAPastMoment() {
        assertThat(wanted(null, "2025-12-05T08:30", true)
                        .look(NEW_YEAR_IN_JAKARTA, NEW_YEAR)
                        .verifiedOnly())
                .isFalse();
        assertThat(wanted(null, null, true).look(NEW_YEAR_IN_JAKARTA, NEW_YEAR).verifiedOnly())
                .isTrue();
    }

    @Test
    void takesOnlyMeasuresThatAreKnownAndNotTooMany() {
        var many =
                new Wanted(null, null, null, List.of("visits", "nonsense", "visits"), Measures.MONTHLY, "visits", true);

        Look look = many.look(NEW_YEAR_IN_JAKARTA, NEW_YEAR);

        assertThat(look.lines()).containsExactly("visits");
        assertThat(look.columns()).hasSize(Look.MOST_COLUMNS);
    }

    @Test
    void standsWholeInTheAddress() {
        var look = new Wanted("2025-Q4", true, null, List.of("visits"), null, "visitsMade", true)
                .look(NEW_YEAR_IN_JAKARTA, NEW_YEAR);

        assertThat(look.page(Scope.office("Jawa Tengah")).address())
                .isEqualTo("/dashboards/regional-offices/Jawa%20Tengah?period=2025-Q4&verifiedOnly=true"
                        + "&sort=visitsMade&desc=true&lines=visits");
    }

    private static Wanted wanted(@Nullable String period, @Nullable String knownAt, @Nullable Boolean verifiedOnly) {
        return new Wanted(period, verifiedOnly, knownAt, null, null, null, null);
    }
}
