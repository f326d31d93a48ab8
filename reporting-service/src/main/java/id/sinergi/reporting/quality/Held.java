package id.sinergi.reporting.quality;

import id.sinergi.report.PartialDate;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.source.Cohort;
import id.sinergi.reporting.source.EventReader;
import id.sinergi.reporting.source.Family;
import id.sinergi.reporting.source.Harvest;
import id.sinergi.reporting.source.Programme;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From when to when an activity was held: of a programme the whole span that its owner judges it by, where the register
 * keeps only its start.
 */
final class Held {

    private Held() {}

    static @Nullable PartialDate on(RegisterEntry entry) {
        return entry.type() == Family.PROGRAMME
                ? span(EventReader.programme(entry.state()), entry.occurredOn())
                : entry.occurredOn();
    }

    /** Of the cohorts that were not cancelled, else the harvests, else the cancelled cohorts. */
    private static @Nullable PartialDate span(Programme programme, @Nullable PartialDate otherwise) {
        return Stream.of(
                        dates(programme.liveCohorts()),
                        programme.harvests().stream()
                                .map(Harvest::on)
                                .filter(Objects::nonNull)
                                .toList(),
                        dates(programme.cohorts().stream()))
                .filter(dates -> !dates.isEmpty())
                .findFirst()
                .map(Held::span)
                .orElse(otherwise);
    }

    private static List<PartialDate> dates(Stream<Cohort> cohorts) {
        return cohorts.flatMap(cohort -> Stream.of(cohort.from(), cohort.until()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static PartialDate span(List<PartialDate> dates) {
        PartialDate first =
                dates.stream().min(Comparator.comparing(PartialDate::first)).orElseThrow();
        PartialDate last =
                dates.stream().max(Comparator.comparing(PartialDate::last)).orElseThrow();
        String end = last.to() == null ? last.from() : last.to();
        return first.from().equals(end) ? new PartialDate(end, null) : new PartialDate(first.from(), end);
    }
}
