package id.sinergi.reporting.exports.records;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.Reports;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.source.Family;
import id.sinergi.reporting.topology.RandomReports;
import id.sinergi.standin.account.Asking;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Random registers: what the rows of an export add sums to what the dashboard of its scope and period says. */
@OverMongo
class ExportedNumbersTest {

    private static final long SEED =
            Long.getLong("sinergi.seed", RandomGenerator.getDefault().nextLong(1_000_000_000));
    private static final int HISTORIES = 8;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvcTester http;

    /** {@code -Dsinergi.seed=…} repeats a run. */
    @BeforeEach
    void aWorld(@Autowired Counted counted) {
        counted.nothing();
        for (int i = 0; i < HISTORIES; i++) {
            String prefix = "world-" + i + "-";
            new RandomReports(SEED * HISTORIES + i)
                    .histories()
                    .forEach(event -> counted.report(
                            event.family(),
                            event.report().with("id", prefix + event.report().id())));
        }
        counted.store();
    }

    @ParameterizedTest
    @CsvSource({
        "facility:" + Reports.PURWOKERTO + ", facilities/" + Reports.PURWOKERTO,
        "facility:" + Reports.BANJAR + ", facilities/" + Reports.BANJAR,
        "office:Jawa Tengah, regional-offices/Jawa Tengah",
        "office:Jawa Barat, regional-offices/Jawa Barat",
        "nation, national"
    })
    void theRowsSumToTheDashboard(String scope, String dashboard) throws IOException {
        for (String period : List.of("2025", "2025-S2", "2025-Q4", "2025-11", "2025-12", "2026")) {
            String context = "seed " + SEED + ", " + scope + " " + period;
            JsonNode numbers = JSON.readTree(body("/api/v1/dashboards/" + dashboard + "?period=" + period))
                    .path("measures");
            var response = http.get()
                    .uri("/api/v1/exports/records?lang=en&scope={scope}&period={period}", scope, period)
                    .with(Asking.operator())
                    .exchange();
            List<CSVRecord> rows =
                    rows(new String(response.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));

            assertThat(response.getResponse().getHeader("X-Total-Count"))
                    .as(context)
                    .isEqualTo(Integer.toString(rows.size()));
            for (Measure measure : summed()) {
                assertThat(sum(rows, names(measure)))
                        .as("%s: %s", context, measure)
                        .isEqualByComparingTo(numbers.path(measure.key()).decimalValue());
            }
        }
    }

    private static List<Measure> summed() {
        return Arrays.stream(Family.values())
                .flatMap(family -> Columns.measures(family).stream())
                .toList();
    }

    private static String names(Measure measure) {
        return new id.sinergi.reporting.exports.Words(id.sinergi.reporting.exports.Language.EN)
                .say("measure." + measure.key());
    }

    private static BigDecimal sum(List<CSVRecord> rows, String column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(value -> !value.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<CSVRecord> rows(String table) throws IOException {
        try (CSVParser read = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(table.substring(1)))) {
            return read.getRecords();
        }
    }

    private byte[] body(String address) {
        return http.get()
                .uri(address)
                .with(Asking.operator())
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }
}
