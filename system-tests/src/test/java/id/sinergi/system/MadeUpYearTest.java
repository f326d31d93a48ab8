package id.sinergi.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.stack.SinergiService;
import id.sinergi.stack.sample.NationDemo;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A slice of the made-up year: nothing of it is refused, it is told as made up, and posting it again adds nothing. */
@ExtendWith(Sinergi.class)
class MadeUpYearTest {

    private static final int FACILITIES = 10;
    private static final LocalDate TODAY = LocalDate.now(Clock.systemUTC());

    @Test
    void isMarkedWhereverItCountsAndPostedOnce() {
        String first = posted();

        assertThat(first).doesNotContain("refused:").contains("What the services answered", "months verified");
        JsonNode before = aceh();
        assertThat(before.path("measures").path("visits").asLong()).isPositive();
        assertThat(before.path("synthetic").asLong()).isPositive();
        assertThat(before.path("coverage").path("onTime").asLong()).isPositive();
        JsonNode behind = Http.get(
                SinergiService.REPORTING_SERVICE,
                before.path("links").path("visits").asString());
        assertThat(behind.path("items"))
                .isNotEmpty()
                .allSatisfy(
                        item -> assertThat(item.path("synthetic").asBoolean()).isTrue());

        assertThat(posted()).containsPattern("visits +0 ").containsPattern("agreements +0 ");
        assertThat(aceh().path("measures")).isEqualTo(before.path("measures"));
        assertThat(aceh().path("synthetic")).isEqualTo(before.path("synthetic"));
    }

    private static String posted() {
        var told = new ByteArrayOutputStream();
        long refused = NationDemo.runSlice(
                service -> Sinergi.running().url(service),
                Identity.running()::token,
                FACILITIES,
                TODAY,
                2,
                new PrintStream(told, true, StandardCharsets.UTF_8));
        String text = told.toString(StandardCharsets.UTF_8);
        assertThat(refused).as(text).isZero();
        return text;
    }

    /** The last full month of the office whose facilities come first. */
    private static JsonNode aceh() {
        YearMonth month = YearMonth.from(TODAY).minusMonths(1);
        return Http.get(SinergiService.REPORTING_SERVICE, "/api/v1/dashboards/regional-offices/Aceh?period=" + month);
    }
}
