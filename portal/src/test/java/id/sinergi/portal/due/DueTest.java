package id.sinergi.portal.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DueTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-03");

    @Test
    void ordersMonthsByUrgencyAndCountsTheDaysLeft() {
        JsonNode rates = json("""
                {"items":[{"months":[
                 {"month":"2026-08","status":"RETURNED","due":"2026-09-05T17:00:00Z"},
                 {"month":"2026-09","status":"MISSING","due":"2026-10-05T17:00:00Z"},
                 {"month":"2026-07","status":"VERIFIED"},
                 {"month":"2026-10","status":"OPEN","due":"2026-11-05T17:00:00Z"}]}]}""");

        var months = Due.months(Stream.of(rates), ZoneId.of("Asia/Jakarta"), TODAY);

        assertThat(months).extracting(Due.DueMonth::month).containsExactly("2026-08", "2026-10", "2026-09");
        assertThat(months.get(1).lastDay()).isEqualTo("2026-11-05");
        assertThat(months.get(1).daysLeft()).isEqualTo(2);
        assertThat(months.get(2).isLate()).isTrue();
    }

    @Test
    void namesOnlyDoubtsThatTheFacilityCanSettle() {
        JsonNode page = json("""
                {"items":[
                 {"kind":"UNCONFIRMED","title":"a","occurredOn":"2025-11-28","href":"http://x/api/v1/visits/1",
                  "settledBy":[{"role":"facility-reporter","facilities":["own"]}]},
                 {"kind":"UNCONFIRMED","title":"b","href":"http://x/api/v1/visits/2",
                  "settledBy":[{"role":"facility-reporter","facilities":["other"]}]},
                 {"kind":"OVERDUE_PLAN","title":"c","href":"http://x/api/v1/visits/3",
                  "settledBy":[{"role":"facility-reporter","facilities":["own"]}]}]}""");

        assertThat(Due.doubts(page, "own", "UNCONFIRMED"))
                .containsExactly(new Due.Doubt("UNCONFIRMED", "a", "2025-11-28", "", "/visits/1"));
    }

    @Test
    void listsAPairOfReportsOnce() {
        JsonNode page = json("""
                {"items":[
                 {"kind":"POSSIBLE_DUPLICATE","id":"1","title":"a","href":"http://x/api/v1/visits/1","others":[{"id":"2"}],
                  "settledBy":[{"role":"facility-reporter","facilities":["own"]}]},
                 {"kind":"POSSIBLE_DUPLICATE","id":"2","title":"b","href":"http://x/api/v1/visits/2","others":[{"id":"1"}],
                  "settledBy":[{"role":"facility-reporter","facilities":["own"]}]}]}""");

        assertThat(Due.doubts(page, "own", "POSSIBLE_DUPLICATE"))
                .extracting(Due.Doubt::page)
                .containsExactly("/visits/1");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
