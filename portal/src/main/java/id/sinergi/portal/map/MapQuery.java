package id.sinergi.portal.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a map says.
 *
 * @param per {@link #FACILITY}: the measure divided by the number of facilities
 */
record MapQuery(
        @Nullable String measure,
        @Nullable String period,
        @Nullable String per) {

    /** All but stocks, which stand on a day and have no table of offices. */
    static final List<String> MEASURES = List.of(
            "visits",
            "visitsHosted",
            "visitsMade",
            "boardSessions",
            "distinctPartnerFacilities",
            "distinctPartnerOrganisations",
            "agreementsSigned",
            "agreementsRenewed",
            "programmesRun",
            "cohortsRun",
            "participantsPlanned",
            "participantsEnrolled",
            "participantsCompleted",
            "participantsCertified",
            "rehabilitationParticipants",
            "certificatesIssued",
            "harvestKilograms",
            "harvestPieces",
            "harvestSalesRupiah",
            "stateRevenueRupiah");

    static final String FACILITY = "facility";

    /** The measure asked for; the first where none or an unknown one is. */
    public String measureOrUsual() {
        return measure != null && MEASURES.contains(measure) ? measure : MEASURES.getFirst();
    }

    public boolean perFacility() {
        return FACILITY.equals(per);
    }
}
