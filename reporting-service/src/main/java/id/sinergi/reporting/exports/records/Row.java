package id.sinergi.reporting.exports.records;

import id.sinergi.reporting.counting.Figures;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.source.Activity;

/**
 * A record with what it adds to the numbers of the export's scope and period.
 *
 * @param possibleDuplicates 1 where it is counted among these
 */
record Row(RegisterEntry entry, Activity activity, Figures figures, long possibleDuplicates) {

    Number value(Measure measure) {
        return measure == Measure.VISITS_POSSIBLE_DUPLICATES
                ? possibleDuplicates
                : measure.shown(figures.measures().getOrDefault(measure.key(), 0L));
    }
}
