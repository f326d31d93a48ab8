package id.sinergi.reporting.exports.records;

import static java.util.stream.Collectors.toMap;

import id.sinergi.reporting.counting.Figures;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.duplicates.Candidate;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.source.EventReader;
import id.sinergi.reporting.source.Family;
import id.sinergi.reporting.store.Criteria;
import id.sinergi.reporting.store.Numbers;
import id.sinergi.reporting.store.Register;
import id.sinergi.reporting.store.Suspects;
import id.sinergi.reporting.visible.Visible;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Finds the records that a scope counts in a period, as far as they are the caller's: some at a time, however many. */
@Service
class CountedRecords {

    private static final int AT_A_TIME = 200;

    private final Visible visible;
    private final Register register;
    private final Suspects suspects;

    CountedRecords(Visible visible, Register register, Suspects suspects) {
        this.visible = visible;
        this.register = register;
        this.suspects = suspects;
    }

    /**
     * How many there are of the families that are asked for.
     *
     * @throws id.sinergi.http.Refusal 404 where the scope's numbers are not the caller's
     */
    long count(Asked asked) {
        visible.require(asked.whose().scope(), asked.period());
        return register.count(criteria(asked));
    }

    /** Shows them, newest occurrence first, undated last. */
    void each(Asked asked, Consumer<Row> visitor) {
        visible.require(asked.whose().scope(), asked.period());
        register.eachInOrder(
                criteria(asked), AT_A_TIME, some -> rows(asked, some).forEach(visitor));
    }

    private List<Row> rows(Asked asked, List<RegisterEntry> entries) {
        Map<String, Long> duplicates = suspects
                .find(entries.stream()
                        .filter(entry -> entry.type() == Family.VISIT)
                        .map(RegisterEntry::activity)
                        .toList())
                .stream()
                .collect(toMap(Candidate::visit, suspect -> possibleDuplicates(asked, suspect)));
        return entries.stream()
                .map(entry -> new Row(
                        entry,
                        EventReader.activity(entry.type(), entry.state()),
                        Figures.of(entry.contributions(), asked.whose().scope(), asked.period()),
                        duplicates.getOrDefault(entry.activity(), 0L)))
                .toList();
    }

    private static long possibleDuplicates(Asked asked, Candidate suspect) {
        return Figures.of(suspect.asSuspect(), asked.whose().scope(), asked.period())
                .measures()
                .getOrDefault(Measure.VISITS_POSSIBLE_DUPLICATES.key(), 0L);
    }

    /** Without a type where all are asked for: one search instead of several. */
    private static Criteria criteria(Asked asked) {
        return new Criteria()
                .countedIn(Numbers.measures(asked.whose().scope(), asked.period()).stream()
                        .map(key -> new Criteria.Number(key, null))
                        .toList())
                .type(asked.families().size() == 1 ? asked.families().getFirst().name() : null);
    }
}
