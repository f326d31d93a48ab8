package id.sinergi.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class NumeralsTest {

    private static final Locale INDONESIAN = Locale.of("id");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1500|1500",
                "1.500|1500",
                "1.250.000|1250000",
                "1.250,5|1250.5",
                "12,5|12.5",
                "12.5|12.5",
                "0,125|0.125",
                "0.500|0.5",
                "1500.250|1500.25",
                "1,250.5|1250.5",
                "1,250,000|1250000",
                "-3|-3",
                "5,0|5"
            })
    void readsWhatIndonesiansWrite(String typed, BigDecimal meant) {
        assertThat(Numerals.read(typed, INDONESIAN).decimalValue()).isEqualByComparingTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,500|1500", "1,250.5|1250.5", "12.5|12.5", "12,5|12.5", "1,250,000|1250000", "1.250,5|1250.5"})
    void readsWhatTheEnglishWrite(String typed, BigDecimal meant) {
        assertThat(Numerals.read(typed, Locale.ENGLISH).decimalValue()).isEqualByComparingTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,500", "12,125", "dua", "1.50.000", "1..5", "1e3", "1.500.", "12 kg"})
    void takesNothingForANumberThatIsNoneOrCouldBeTwo(String typed) {
        JsonNode read = Numerals.read(typed, INDONESIAN);

        assertThat(read.isString()).isTrue();
        assertThat(read.asString()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.500", "999.125"})
    void doesNotTakeAnIndonesianThousandForEnglishDecimals(String typed) {
        assertThat(Numerals.read(typed, Locale.ENGLISH).isString()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "12", "1500", "1250000", "12.5", "1.125", "999.125", "0.125", "1500.125", "1.1255"})
    void readsWhatItHasWritten(BigDecimal number) {
        JsonNode json = JsonNodeFactory.instance.numberNode(number);

        assertThat(List.of(INDONESIAN, Locale.ENGLISH))
                .allSatisfy(locale -> assertThat(Numerals.read(Numerals.written(json, locale), locale)
                                .decimalValue())
                        .isEqualByComparingTo(number));
    }
}
