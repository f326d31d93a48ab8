package id.sinergi.reporting.counting;

import id.sinergi.report.Party;

/** What parties are to the ones they meet. */
final class Parties {

    private Parties() {}

    /** {@code FACILITY}, {@code REGIONAL_OFFICE} or the kind of the organisation. */
    static String kind(Party party) {
        if (party.organisation() != null) {
            return party.organisation().kind().name();
        }
        return party.facility() == null ? "REGIONAL_OFFICE" : "FACILITY";
    }
}
