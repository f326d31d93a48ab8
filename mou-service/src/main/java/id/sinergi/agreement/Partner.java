package id.sinergi.agreement;

import id.sinergi.agreement.model.Agreement;
import id.sinergi.agreement.model.RelatedAgreement;
import id.sinergi.agreement.model.Signatory;
import id.sinergi.agreement.model.Validity;
import id.sinergi.report.Organisation;
import id.sinergi.report.Party;
import id.sinergi.report.ReportCheck;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * With whom ours sign on an occasion, and what goes for the agreement with this partner alone.
 *
 * @param reference the number that the partner gave the agreement
 * @param ourReference the number that the first of ours gave it
 */
public record Partner(
        @Nullable String facility,
        @Nullable String regionalOffice,
        @Nullable Organisation organisation,
        Party.@Nullable Presence presence,
        Signatory.@Nullable Capacity capacity,
        @Nullable String officeHeld,
        @Nullable String reference,
        @Nullable String ourReference,
        Agreement.@Nullable Kind kind,
        @Nullable String title,
        @Nullable List<Party> covered,
        @Nullable List<String> fields,
        @Nullable Validity validity,
        @Nullable RelatedAgreement parent,
        @Nullable RelatedAgreement predecessor) {

    /** Nobody: everything goes for all. */
    static final Partner NOTHING_OF_ITS_OWN =
            new Partner("-", null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    public Partner {
        // A party's own rule holds here, too.
        new Party(null, facility, regionalOffice, organisation, presence);
    }

    Signatory signatory() {
        return new Signatory(null, facility, regionalOffice, organisation, presence, capacity, officeHeld, reference);
    }

    /** Whether that member of its agreement is said of it alone. */
    boolean says(String pointer) {
        return own().keySet().stream()
                .anyMatch(member -> Pointers.behind("/" + member, pointer).isPresent());
    }

    /** What is said of a single agreement has no place where there is one with all. */
    void refuseOwn(String pointer, ReportCheck check) {
        own().keySet()
                .forEach(member -> check.that(
                        false,
                        pointer + "/" + member,
                        "goes for an agreement with this partner alone; with ONE, say it beside \"partners\""));
    }

    private Map<String, Object> own() {
        Map<String, @Nullable Object> own = new TreeMap<>();
        own.put("ourReference", ourReference);
        own.put("kind", kind);
        own.put("title", title);
        own.put("covered", covered);
        own.put("fields", fields);
        own.put("validity", validity);
        own.put("parent", parent);
        own.put("predecessor", predecessor);
        own.values().removeIf(Objects::isNull);
        return own;
    }
}
