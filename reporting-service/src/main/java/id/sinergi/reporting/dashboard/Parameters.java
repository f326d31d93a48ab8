package id.sinergi.reporting.dashboard;

import static java.util.stream.Collectors.joining;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.reference.Directory;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what numbers are asked for, and refuses what it cannot mean by saying what to write. */
final class Parameters {

    static final String PERIOD = "a month 2025-08, a quarter 2025-Q4, a semester 2025-S2 or a year 2025";

    static final String MEASURES = "1 to 6 measures with commas between them, any but stocks; without it visitsHosted,"
            + "visitsMade,agreementsSigned,programmesRun,participantsEnrolled,stateRevenueRupiah";

    private static final int MOST_MEASURES = 6;

    private static final List<Measure> USUAL = List.of(
            Measure.VISITS_HOSTED,
            Measure.VISITS_MADE,
            Measure.AGREEMENTS_SIGNED,
            Measure.PROGRAMMES_RUN,
            Measure.PARTICIPANTS_ENROLLED,
            Measure.STATE_REVENUE_RUPIAH);

    private Parameters() {}

    static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw malformed("period is " + PERIOD + ", between 1900 and 2200.");
        }
    }

    /** The measures of a comparison, each once, as they were written. */
    static List<Measure> measures(@Nullable String text) {
        if (text == null) {
            return USUAL;
        }
        List<Measure> measures = Stream.of(text.split(",", MOST_MEASURES + 1))
                .map(Parameters::measure)
                .distinct()
                .toList();
        if (measures.size() > MOST_MEASURES) {
            throw malformed("measures are at most " + MOST_MEASURES + " at once.");
        }
        return measures;
    }

    static Scope facility(String id, Directory directory) {
        if (directory.facility(id).isEmpty()) {
            throw Refusal.notFound("facility " + id + " in the directory");
        }
        return Scope.facility(id);
    }

    static Scope office(String name, Directory directory) {
        if (!directory.knowsOffice(name)) {
            throw Refusal.notFound("regional office " + name + " in the directory");
        }
        return Scope.office(name);
    }

    private static Measure measure(String name) {
        return offered()
                .filter(measure -> measure.key().equals(name))
                .findFirst()
                .orElseThrow(() -> malformed("measures are 1 to " + MOST_MEASURES + " of "
                        + offered().map(Measure::key).collect(joining(", "))
                        + ", with commas between them; stocks stand on a day and have no months."));
    }

    private static Stream<Measure> offered() {
        return Arrays.stream(Measure.values()).filter(measure -> measure.kind() != Measure.Kind.STOCK);
    }

    private static Refusal malformed(String detail) {
        return Refusal.of(ProblemType.MALFORMED, detail);
    }
}
