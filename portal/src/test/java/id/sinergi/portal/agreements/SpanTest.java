package id.sinergi.portal.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SpanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void countsTheFirstDayOfADuration() {
        assertThat(span("{'signedOn':'2025-03-01','validity':{'kind':'FIXED','duration':'P2Y'}}"))
                .isEqualTo(new Span(Span.Kind.FIXED, LocalDate.of(2025, 3, 1), LocalDate.of(2027, 2, 28)));
    }

    @Test
    void endsOnTheLastDayOfAMonthOrYear() {
        assertThat(span("{'validity':{'kind':'FIXED','from':'2024','until':'2026-02'}}"))
                .isEqualTo(new Span(Span.Kind.FIXED, LocalDate.of(2024, 1, 1), LocalDate.of(2026, 2, 28)));
    }

    @Test
    void endsOnTheLastDayOfARange() {
        assertThat(span("{'validity':{'kind':'FIXED','until':{'from':'2026-05-01','to':'2026-05-09'}}}")
                        .until())
                .isEqualTo(LocalDate.of(2026, 5, 9));
    }

    @Test
    void knowsNoEndOfADurationFromAnUnknownDay() {
        assertThat(span("{'validity':{'kind':'FIXED','duration':'P2Y'}}").kind())
                .isEqualTo(Span.Kind.UNSTATED);
    }

    @Test
    void keepsOpenEndedAndUnstatedApart() {
        assertThat(span("{'signedOn':'2025-01-05','validity':{'kind':'OPEN_ENDED'}}"))
                .isEqualTo(new Span(Span.Kind.OPEN_ENDED, LocalDate.of(2025, 1, 5), null));
        assertThat(span("{'validity':{'kind':'UNSTATED'}}").kind()).isEqualTo(Span.Kind.UNSTATED);
    }

    @Test
    void marksWhatEndsWithin90And180Days() {
        assertThat(When.in(0, false)).isEqualTo(When.WITHIN_90);
        assertThat(When.in(90, false)).isEqualTo(When.WITHIN_90);
        assertThat(When.in(91, false)).isEqualTo(When.WITHIN_180);
        assertThat(When.in(181, false)).isEqualTo(When.LATER);
        assertThat(When.in(-1, false)).isEqualTo(When.ENDED);
        assertThat(When.in(12, true)).isEqualTo(When.RENEWED);
    }

    @Test
    void drawsWhatHoldsForTheWholeAxisOverItsWholeWidth() {
        var span = new Span(Span.Kind.FIXED, LocalDate.of(2010, 1, 1), LocalDate.of(2040, 12, 31));
        Axis axis = Axis.of(List.of(span), TODAY);
        var line = new Line("1", "FRAMEWORK", null, "", false, false, span, axis);

        assertThat(axis.first()).isEqualTo(2023);
        assertThat(axis.last()).isEqualTo(2031);
        assertThat(line.left()).isZero();
        assertThat(line.width()).isEqualTo(100);
        assertThat(line.cutBefore()).isTrue();
        assertThat(line.cutAfter()).isTrue();
    }

    @Test
    void drawsAYearAsItsPartOfTheAxis() {
        var span = new Span(Span.Kind.FIXED, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        var line = new Line("1", "FRAMEWORK", null, "", false, false, span, Axis.of(List.of(span), TODAY));

        assertThat(line.axis().ticks()).extracting(Axis.Tick::year).containsExactly(2026, 2027);
        assertThat(line.width()).isEqualTo(50);
        assertThat(line.daysLeft()).isEqualTo(39);
    }

    private static Span span(String json) {
        return Span.of(JsonMapper.shared().readTree(json.replace('\'', '"')));
    }
}
