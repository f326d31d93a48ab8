package id.sinergi.reporting.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TotalTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void isWrittenInOneForm() {
        var total = Total.of(Map.of("visits", 2L, "boardSessions", 1L, "visitsMade", 0L));

        assertThat(json.writeValueAsString(total)).isEqualTo("{\"boardSessions\":1,\"visits\":2}");
        assertThat(json.readValue("{\"visits\":2,\"boardSessions\":1}", Total.class))
                .isEqualTo(total);
    }

    @Test
    void isEmptyWhenEverythingWasTakenBack() {
        var total = Total.of("visits", 2);

        assertThat(total.plus(Total.of("visits", 1))
                        .minus(Total.of("visits", 3))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void isExactAgainOnceWhatOverflowedItIsTakenBack() {
        var total = Total.of("harvestSalesRupiah", 5);
        var slip = Total.of("harvestSalesRupiah", Long.MAX_VALUE);

        assertThat(total.plus(slip).plus(slip).minus(slip).minus(slip)).isEqualTo(total);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FACILITY:lapas-x|2025-11",
                "REGIONAL_OFFICE:Jawa Tengah|2025",
                "NATION|undated",
                "PARTNERS|REGIONAL_OFFICE:DKI Jakarta|2025-11",
                "FACILITY:odd|name|2025-11"
            })
    void isKeptUnderAKeyThatCanBeReadBack(String text) {
        assertThat(TotalKey.parse(text)).hasToString(text);
    }
}
