package id.sinergi.portal.forms;

import id.sinergi.portal.page.Format;
import id.sinergi.portal.records.OrganisationKinds;
import id.sinergi.reference.CodeLists;
import id.sinergi.reference.Directory;
import id.sinergi.reference.Facility;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What can be chosen in a form: the code lists, and what the interface itself enumerates. */
@Component("choices")
public class Choices {

    private static final Map<String, List<String>> ENUMERATED = Map.ofEntries(
            Map.entry("visit-statuses", List.of("HELD", "PLANNED", "POSTPONED", "CANCELLED")),
            Map.entry(
                    "agreement-statuses",
                    List.of("SIGNED", "SIGNING_PLANNED", "DRAFTED", "PROPOSED", "EXPLORING", "TERMINATED")),
            Map.entry("agreement-kinds", List.of("IMPLEMENTING", "FRAMEWORK")),
            Map.entry("validity-kinds", List.of("FIXED", "OPEN_ENDED", "UNSTATED")),
            Map.entry("capacities", List.of("HEAD", "DEPUTY", "ACTING", "ACTING_DAILY", "ON_BEHALF")),
            Map.entry("cohort-statuses", List.of("RUNNING", "ENDED", "PLANNED", "POSTPONED", "CANCELLED")),
            Map.entry("levels", List.of("A", "B", "C")),
            Map.entry("harvest-units", List.of("KILOGRAM", "TON", "PIECE")),
            Map.entry("sectors", List.of("CROPS", "LIVESTOCK", "FISHERY")),
            Map.entry(
                    "weekdays", List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")),
            Map.entry("precisions", List.of("DAY", "MONTH", "YEAR", "RANGE", "UNKNOWN")),
            Map.entry("party-kinds", List.of("FACILITY", "OFFICE", "ORGANISATION")),
            Map.entry("organisation-kinds", OrganisationKinds.ALL));

    private final Format format;
    private final CodeLists codes;
    private final List<String> facilities;
    private final List<String> offices;

    Choices(Format format, CodeLists codes, Directory directory) {
        this.format = format;
        this.codes = codes;
        this.facilities = directory.facilities().stream()
                .map(Facility::name)
                .sorted(Comparator.naturalOrder())
                .toList();
        this.offices = List.copyOf(directory.regionalOffices());
    }

    /** The codes of a list with their names, in its order. */
    public Map<String, String> of(String list) {
        var choices = new LinkedHashMap<String, String>();
        ENUMERATED.getOrDefault(list, List.of()).forEach(code -> choices.put(code, named(list, code)));
        codes.list(list).forEach(code -> choices.put(code.code(), format.code(list, code.code())));
        return choices;
    }

    /** A code's name. */
    public String named(String list, String code) {
        return ENUMERATED.containsKey(list) ? format.named("code." + list + "." + code) : format.code(list, code);
    }

    /** The names of all facilities. */
    public List<String> facilities() {
        return facilities;
    }

    /** The names of all regional offices. */
    public List<String> offices() {
        return offices;
    }
}
