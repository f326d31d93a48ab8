package id.sinergi.reporting.counting;

import static id.sinergi.reporting.source.Family.AGREEMENT;
import static id.sinergi.reporting.source.Family.PROGRAMME;
import static id.sinergi.reporting.source.Family.STATE_REVENUE;
import static id.sinergi.reporting.source.Family.VISIT;

import id.sinergi.reporting.source.Family;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The catalogue of what is served: each measure with its name on the interface, how months become longer periods, and
 * the family whose rules count it.
 */
public enum Measure {
    VISITS_HOSTED("visitsHosted", Kind.FLOW, VISIT),
    VISITS_MADE("visitsMade", Kind.FLOW, VISIT),
    VISITS("visits", Kind.FLOW, VISIT),
    VISITS_ACCOMPANIED("visitsAccompanied", Kind.FLOW, VISIT),
    VISITS_PLANNED("visitsPlanned", Kind.FLOW, VISIT),
    VISITS_CANCELLED("visitsCancelled", Kind.FLOW, VISIT),
    VISITS_POSSIBLE_DUPLICATES("visitsPossibleDuplicates", Kind.FLOW, VISIT),
    BOARD_SESSIONS("boardSessions", Kind.FLOW, VISIT),
    DISTINCT_PARTNER_FACILITIES("distinctPartnerFacilities", Kind.DISTINCT_PARTNERS, VISIT),
    DISTINCT_PARTNER_ORGANISATIONS("distinctPartnerOrganisations", Kind.DISTINCT_ORGANISATIONS, VISIT),
    AGREEMENTS_SIGNED("agreementsSigned", Kind.FLOW, AGREEMENT),
    AGREEMENTS_RENEWED("agreementsRenewed", Kind.FLOW, AGREEMENT),
    AGREEMENTS_COVERING("agreementsCovering", Kind.FLOW, AGREEMENT),
    AGREEMENTS_AMENDED("agreementsAmended", Kind.FLOW, AGREEMENT),
    AGREEMENTS_IN_FORCE("agreementsInForce", Kind.STOCK, AGREEMENT),
    AGREEMENTS_EXPIRING_90D("agreementsExpiring90d", Kind.STOCK, AGREEMENT),
    AGREEMENTS_VALIDITY_UNSTATED("agreementsValidityUnstated", Kind.STOCK, AGREEMENT),
    PROGRAMMES_RUN("programmesRun", Kind.DISTINCT_RUNS, PROGRAMME),
    COHORTS_RUN("cohortsRun", Kind.DISTINCT_RUNS, PROGRAMME),
    PARTICIPANTS_PLANNED("participantsPlanned", Kind.FLOW, PROGRAMME),
    PARTICIPANTS_ENROLLED("participantsEnrolled", Kind.FLOW, PROGRAMME),
    PARTICIPANTS_WITHDRAWN("participantsWithdrawn", Kind.FLOW, PROGRAMME),
    PARTICIPANTS_COMPLETED("participantsCompleted", Kind.FLOW, PROGRAMME),
    PARTICIPANTS_CERTIFIED("participantsCertified", Kind.FLOW, PROGRAMME),
    REHABILITATION_PARTICIPANTS("rehabilitationParticipants", Kind.FLOW, PROGRAMME),
    CERTIFICATES_ISSUED("certificatesIssued", Kind.FLOW, PROGRAMME),
    HARVEST_KILOGRAMS("harvestKilograms", Kind.FLOW, PROGRAMME, "harvestGrams", 3),
    HARVEST_PIECES("harvestPieces", Kind.FLOW, PROGRAMME),
    HARVEST_SALES_RUPIAH("harvestSalesRupiah", Kind.FLOW, PROGRAMME),
    STATE_REVENUE_RUPIAH("stateRevenueRupiah", Kind.FLOW, STATE_REVENUE);

    private final String key;
    private final Kind kind;
    private final Family family;
    private final String entry;
    private final int decimals;

    Measure(String key, Kind kind, Family family) {
        this(key, kind, family, key, 0);
    }

    /** One that is kept in a smaller unit than it is shown in. */
    Measure(String key, Kind kind, Family family, String entry, int decimals) {
        this.key = key;
        this.kind = kind;
        this.family = family;
        this.entry = entry;
        this.decimals = decimals;
    }

    /** The name on the interface. */
    public String key() {
        return key;
    }

    /** The name in totals, where every number is a whole one: grams for kilograms. */
    public String entry() {
        return entry;
    }

    /** A number of totals as the interface shows it: 1500 grams as 1.5 kilograms. */
    public Number shown(long number) {
        if (decimals == 0) {
            return number;
        }
        BigDecimal shown = BigDecimal.valueOf(number, decimals).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0) : shown;
    }

    public Kind kind() {
        return kind;
    }

    public Family family() {
        return family;
    }

    /** Those that are taken on a day. */
    public static List<Measure> stocks() {
        return Arrays.stream(values())
                .filter(measure -> measure.kind == Kind.STOCK)
                .toList();
    }

    /** How the number of a period comes from its months. */
    public enum Kind {
        /** The sum of the months, and for a year its own bucket. */
        FLOW,
        /** As a flow, but each activity once, however many months it runs: see {@link Span}. */
        DISTINCT_RUNS,
        /** The facilities found under the {@linkplain TotalKey#partners partners' keys} of the period, each once. */
        DISTINCT_PARTNERS,
        /** As facilities, the organisations under {@linkplain TotalKey#organisations theirs}, each once by all its names. */
        DISTINCT_ORGANISATIONS,
        /** Taken on a day from the newest versions in the register; part of no total. */
        STOCK;

        /** The totals that hold the partners which it counts; empty where it counts none. */
        public Optional<TotalKey.Kind> partners() {
            return switch (this) {
                case DISTINCT_PARTNERS -> Optional.of(TotalKey.Kind.PARTNERS);
                case DISTINCT_ORGANISATIONS -> Optional.of(TotalKey.Kind.ORGANISATIONS);
                default -> Optional.empty();
            };
        }
    }
}
