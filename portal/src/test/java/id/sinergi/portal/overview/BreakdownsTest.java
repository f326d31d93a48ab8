package id.sinergi.portal.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import id.sinergi.portal.PortalTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

@PortalTest
class BreakdownsTest {

    @Autowired
    private Breakdowns breakdowns;

    @BeforeEach
    void speakIndonesian() {
        LocaleContextHolder.setLocale(Locale.of("id", "ID"));
    }

    @AfterEach
    void speakAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void drawsTheLargestFirstAndTheOthersAgainstIt() {
        List<Bars> bars = breakdowns.of(dashboard(Map.of(
                "HEALTH", new BigDecimal("1"), "FOOD_SECURITY", new BigDecimal("40"), "OTHER", new BigDecimal("10"))));

        assertThat(bars)
                .singleElement()
                .satisfies(topics -> assertThat(topics.bars())
                        .extracting(Bars.Bar::key, Bars.Bar::width)
                        .containsExactly(tuple("FOOD_SECURITY", 100), tuple("OTHER", 25), tuple("HEALTH", 3)));
    }

    @Test
    void keepsABreakdownWithoutValues() {
        assertThat(breakdowns.of(dashboard(Map.of())))
                .singleElement()
                .satisfies(topics -> assertThat(topics.bars()).isEmpty());
    }

    private static Dashboard dashboard(Map<String, BigDecimal> topics) {
        return new Dashboard(
                "2025", "", null, null, Map.of(), Map.of("visitsByTopic", topics), Map.of(), null, 0, 0, 0, 0, 0L);
    }
}
