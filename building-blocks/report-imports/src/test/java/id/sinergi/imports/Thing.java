package id.sinergi.imports;

import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import id.sinergi.report.Source;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report with one member of every kind. */
record Thing(
        @Nullable String title,
        @Nullable Integer count,
        @Nullable PartialDate on,
        @Nullable DayOfWeek day,
        @Nullable List<Party> parties,
        @Nullable List<String> topics,
        @Nullable Boolean provisional,
        @Nullable List<Source> sources) {}
