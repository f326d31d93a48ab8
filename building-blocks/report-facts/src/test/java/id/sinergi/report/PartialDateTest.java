package id.sinergi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PartialDateTest {

    private final JsonMapper json = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {"\"2025-11-28\"", "\"2025-11\"", "\"2025\"", "{\"from\":\"2025-10-29\",\"to\":\"2025-11\"}"})
    void isWrittenAsItWasRead(String form) {
        assertThat(json.writeValueAsString(json.readValue(form, PartialDate.class)))
                .isEqualTo(form);
    }

    @Test
    void saysWhichDaysAreMeant() {
        var february = PartialDate.of((Object) "2024-02");
        assertThat(february.first()).isEqualTo("2024-02-01");
        assertThat(february.last()).isEqualTo("2024-02-29");
        assertThat(february.day()).isEmpty();
        assertThat(PartialDate.of(LocalDate.of(2024, 2, 3)).day()).contains(LocalDate.of(2024, 2, 3));
    }

    @Test
    void aRangeBelongsToTheMonthItBeginsIn() {
        assertThat(PartialDate.of(Map.of("from", "2025-10-31", "to", "2025-11")).month())
                .contains(YearMonth.of(2025, 10));
        assertThat(PartialDate.of((Object) "2025").month()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-30", "2025-13", "25", "1899", "20250101", "", "2025-1-1", "+12345", "9999-01-01"})
    void refusesWhatIsNoDate(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PartialDate(text, null));
    }

    @Test
    void refusesARangeThatEndsBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PartialDate("2025-11-02", "2025-10"));
    }
}
