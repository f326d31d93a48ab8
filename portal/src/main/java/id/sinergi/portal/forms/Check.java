package id.sinergi.portal.forms;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.forms.VisitFacts.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a rehearsal found that its reporter should see before the report is stored.
 *
 * @param mine what the report says
 * @param digest of the body that was rehearsed, so that another one is rehearsed again
 */
public record Check(List<Warned> warnings, List<Candidate> candidates, Told mine, String digest) {

    static Check of(JsonNode rehearsed, Viewer viewer, VisitFacts facts, String digest) {
        var warnings = new ArrayList<Warned>();
        rehearsed
                .path("warnings")
                .forEach(warning -> warnings.add(new Warned(
                        warning.path("code").asString(""),
                        warning.path("pointer").asString(""),
                        warning.path("detail").asString(""))));
        var candidates = new ArrayList<Candidate>();
        rehearsed.path("candidates").forEach(visit -> candidates.add(candidate(visit, viewer, facts)));
        return new Check(warnings, candidates, facts.of(rehearsed), digest);
    }

    /** Whether there is anything to see. */
    public boolean needsALook() {
        return !warnings.isEmpty() || !candidates.isEmpty();
    }

    private static Candidate candidate(JsonNode visit, Viewer viewer, VisitFacts facts) {
        String reporter = visit.path("reportedBy").asString("");
        String confirming = own(viewer)
                .filter(name -> !name.equals(reporter))
                .filter(name -> takesPart(name, visit))
                .findFirst()
                .orElse(null);
        return new Candidate(facts.of(visit), confirming, own(viewer).anyMatch(reporter::equals));
    }

    private static Stream<String> own(Viewer viewer) {
        return Stream.concat(viewer.facilities().stream(), Stream.ofNullable(viewer.regionalOffice()));
    }

    private static boolean takesPart(String name, JsonNode visit) {
        return Stream.of("hosts", "visitors", "accompanying")
                .flatMap(side -> StreamSupport.stream(visit.path(side).spliterator(), false))
                .anyMatch(party -> name.equals(party.path("facility").asString(""))
                        || name.equals(party.path("regionalOffice").asString("")));
    }

    /** What should be known of a report although it can be stored. */
    public record Warned(String code, String pointer, String detail) {}

    /**
     * A report that may be of the same visit.
     *
     * @param confirming in whose name its reporter's counterpart can confirm it; null: nobody's
     * @param own whether the viewer reported it itself
     */
    public record Candidate(Told told, @Nullable String confirming, boolean own) {}
}
