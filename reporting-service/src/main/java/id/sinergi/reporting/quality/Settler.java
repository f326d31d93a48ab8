package id.sinergi.reporting.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.source.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Who can settle a doubt: a role, and of what.
 *
 * @param role as access tokens name it
 * @param facilities ids of the facilities whose reporters can
 * @param regionalOffices names of the offices whose officers can
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Settler(
        String role,
        @Nullable List<String> facilities,
        @Nullable List<String> regionalOffices) {

    /**
     * Facts are mended by those who reported them, an office's own by its officers; where nobody is named as who reported
     * them, by the facility whose own they are, else by an operator. Whether two reports tell of one visit may also be
     * settled by the officer of any region that takes part; a dispute and a missing code by officers alone; what is
     * unconfirmed by the side that has not spoken; what came late by the office that returns its month or verifies it.
     */
    static List<Settler> of(Finding finding, RegisterEntry entry) {
        List<String> offices = ids(entry, Scope.Kind.REGIONAL_OFFICE);
        return switch (finding.kind()) {
            case POSSIBLE_DUPLICATE -> either(ids(entry, Scope.Kind.FACILITY), offices);
            case LATE_REPORT -> either(List.of(), decidedBy(finding).orElse(offices));
            case DATE_DISPUTED, UNMAPPED_OTHER -> either(List.of(), offices);
            case UNCONFIRMED ->
                finding.pointer().isEmpty()
                        ? either(ids(entry, Scope.Kind.FACILITY), offices)
                        : either(named(entry, finding, "facility"), named(entry, finding, "regionalOffice"));
            default -> reporters(entry, offices);
        };
    }

    private static Optional<List<String>> decidedBy(Finding finding) {
        return Optional.ofNullable(finding.decidedBy())
                .filter(office -> !office.isEmpty())
                .map(List::of);
    }

    private static List<Settler> reporters(RegisterEntry entry, List<String> offices) {
        String reporter = entry.state().path("reportedBy").asString("");
        if (offices.contains(reporter)) {
            return either(List.of(), List.of(reporter));
        }
        List<String> facilities = ids(entry, Scope.Kind.FACILITY);
        if (facilities.contains(reporter)) {
            return either(List.of(reporter), List.of());
        }
        boolean oneFacilitys = entry.type() == Family.PROGRAMME || entry.type() == Family.STATE_REVENUE;
        return oneFacilitys ? either(facilities, List.of()) : List.of(new Settler("operator", null, null));
    }

    private static List<Settler> either(List<String> facilities, List<String> offices) {
        var settlers = new ArrayList<Settler>();
        if (!facilities.isEmpty()) {
            settlers.add(new Settler("facility-reporter", facilities, null));
        }
        if (!offices.isEmpty()) {
            settlers.add(new Settler("regional-officer", null, offices));
        }
        return settlers;
    }

    /** The parties at the finding's place in the record. */
    private static List<String> named(RegisterEntry entry, Finding finding, String member) {
        return entry.state()
                .at(finding.pointer())
                .valueStream()
                .map(party -> party.path(member))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    private static List<String> ids(RegisterEntry entry, Scope.Kind kind) {
        return entry.scopes().stream()
                .filter(scope -> scope.kind() == kind)
                .map(Scope::id)
                .toList();
    }
}
