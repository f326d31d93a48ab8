package id.sinergi.portal.overview;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which measures a page shows, in which order. */
final class Measures {

    /** Those of a day; they belong to no month. */
    static final Set<String> STOCKS =
            Set.of("agreementsInForce", "agreementsExpiring90d", "agreementsValidityUnstated");

    /** Those that lines and tables offer: all but stocks. */
    static final List<String> MONTHLY = Stream.of(Family.values())
            .flatMap(family -> Stream.concat(family.chief().stream(), family.rest().stream()))
            .filter(measure -> !STOCKS.contains(measure))
            .toList();

    private Measures() {}

    /** What belongs together on a page. */
    enum Family {
        VISITS(
                List.of("visits", "visitsHosted", "visitsMade", "boardSessions"),
                List.of(
                        "distinctPartnerFacilities",
                        "distinctPartnerOrganisations",
                        "visitsAccompanied",
                        "visitsPlanned",
                        "visitsCancelled",
                        "visitsPossibleDuplicates")),
        AGREEMENTS(
                List.of("agreementsSigned", "agreementsRenewed", "agreementsInForce", "agreementsExpiring90d"),
                List.of("agreementsCovering", "agreementsAmended", "agreementsValidityUnstated")),
        PROGRAMMES(
                List.of("programmesRun", "participantsEnrolled", "participantsCompleted", "participantsCertified"),
                List.of(
                        "cohortsRun",
                        "participantsPlanned",
                        "participantsWithdrawn",
                        "rehabilitationParticipants",
                        "certificatesIssued")),
        REVENUE(List.of("stateRevenueRupiah", "harvestSalesRupiah", "harvestKilograms", "harvestPieces"), List.of());

        private final List<String> chief;
        private final List<String> rest;

        Family(List<String> chief, List<String> rest) {
            this.chief = chief;
            this.rest = rest;
        }

        /** Those with a tile. */
        List<String> chief() {
            return chief;
        }

        /** Those that are told in a line. */
        List<String> rest() {
            return rest;
        }
    }
}
