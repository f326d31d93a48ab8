package id.sinergi.reporting.counting;

import id.sinergi.reference.Directory;
import id.sinergi.reporting.source.Programme;
import java.util.SortedSet;
import java.util.TreeSet;

/** How programmes count: who goes through them, how long they run, and what they bring in. */
final class ProgrammeRules {

    private ProgrammeRules() {}

    static Contributions contributions(Programme programme, Directory directory) {
        var holding = new Holding(programme, directory);
        var tally = new Tally();
        switch (programme.status()) {
            case WITHDRAWN -> {}
            // Its cohorts do not take place; what it has brought in until then stays.
            case CANCELLED -> new Yields(holding, tally).harvests();
            case PLANNED, POSTPONED, RUNNING, ENDED -> {
                new Enrolments(holding, tally).count();
                new Runs(holding, tally).count();
                new Yields(holding, tally).certificates();
                new Yields(holding, tally).harvests();
            }
        }
        return tally.contributions();
    }

    static SortedSet<Scope> scopes(Programme programme, Directory directory) {
        var holding = new Holding(programme, directory);
        var scopes = new TreeSet<>(holding.scopes(holding.year()));
        programme.cohorts().forEach(cohort -> {
            scopes.addAll(holding.scopes(holding.start(cohort)));
            scopes.addAll(holding.scopes(holding.end(cohort)));
        });
        programme.harvests().stream()
                .filter(harvest -> harvest.on() != null)
                .forEach(harvest -> scopes.addAll(holding.scopes(harvest.on())));
        return scopes;
    }
}
