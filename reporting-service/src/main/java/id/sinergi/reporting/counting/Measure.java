package id.sinergi.reporting.counting;

import static id.sinergi.reporting.source.Family.AGREEMENT;
import static id.sinergi.reporting.source.Family.PROGRAMME;
import static id.sinergi.reporting.source.Family.VISIT;

import id.sinergi.reporting.source.Family;
import java.util.Optional;

/**
 * The catalogue of what is served: each measure with its name on the interface, how months become longer periods, and
 * the family whose rules count it.
 */
public enum Measure {
    VISITS_HOSTED("visitsHosted", Kind.FLOW, VISIT),
    VISITS_MADE("visitsMade", Kind.FLOW, VISIT),
    VISITS("visits", Kind.FLOW, VISIT),
    VISITS_PLANNED("visitsPlanned", Kind.FLOW, VISIT),
    VISITS_CANCELLED("visitsCancelled", Kind.FLOW, VISIT),
    VISITS_POSSIBLE_DUPLICATES("visitsPossibleDuplicates", Kind.FLOW, VISIT),
    BOARD_SESSIONS("boardSessions", Kind.FLOW, VISIT),
    DISTINCT_PARTNER_FACILITIES("distinctPartnerFacilities", Kind.DISTINCT_PARTNERS, VISIT),
    DISTINCT_PARTNER_ORGANISATIONS("distinctPartnerOrganisations", Kind.DISTINCT_ORGANISATIONS, VISIT),
    AGREEMENTS_SIGNED("agreementsSigned", Kind.FLOW, AGREEMENT),
    AGREEMENTS_RENEWED("agreementsRenewed", Kind.FLOW, AGREEMENT),
    AGREEMENTS_COVERING("agreementsCovering", Kind.FLOW, AGREEMENT),
    PROGRAMMES_RUN("programmesRun", Kind.DISTINCT_RUNS, PROGRAMME),
    COHORTS_RUN("cohortsRun", Kind.DISTINCT_RUNS, PROGRAMME),
    PARTICIPANTS_PLANNED("participantsPlanned", Kind.FLOW, PROGRAMME),
    PARTICIPANTS_ENROLLED("participantsEnrolled", Kind.FLOW, PROGRAMME),
    REHABILITATION_PARTICIPANTS("rehabilitationParticipants", Kind.FLOW, PROGRAMME);

    private final String key;
    private final Kind kind;
    private final Family family;

    Measure(String key, Kind kind, Family family) {
        this.key = key;
        this.kind = kind;
        this.family = family;
    }

    /** The name on the interface and in totals. */
    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    public Family family() {
        return family;
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
        DISTINCT_ORGANISATIONS;

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
