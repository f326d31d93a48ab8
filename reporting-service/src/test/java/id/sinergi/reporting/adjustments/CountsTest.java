package id.sinergi.reporting.adjustments;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reporting.counting.Bucket;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CountsTest {

    private static final Scope FACILITY = Scope.facility("lapas-x");
    private static final Bucket NOVEMBER = Bucket.of(YearMonth.of(2025, 11));

    @Test
    void twoNamesOfOneOrganisationAreNoDifference() {
        UnaryOperator<String> known = key -> key.equals("dinas tani") ? "dinas pertanian" : key;

        assertThat(with("dinas tani", known).differing(with("dinas pertanian", known)))
                .isEmpty();
        assertThat(with("dinas tani", key -> key).differing(with("dinas pertanian", key -> key)))
                .containsExactly("distinctPartnerOrganisations");
    }

    private static Counts with(String organisation, UnaryOperator<String> oneOf) {
        return Counts.of(
                TotalKey.measures(FACILITY, NOVEMBER),
                Map.of(TotalKey.organisations(FACILITY, NOVEMBER), Total.of(organisation, 1)),
                oneOf);
    }
}
