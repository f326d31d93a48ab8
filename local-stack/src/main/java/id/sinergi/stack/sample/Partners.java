package id.sinergi.stack.sample;

import java.util.List;

/** With whom facilities sign, the likeliest first, by what they are. */
final class Partners {

    private Partners() {}

    static List<Partner> likelyFor(Place place) {
        return switch (place.kind()) {
            case LAPAS ->
                List.of(
                        Partner.HEALTH_AGENCY,
                        Partner.LABOUR_AGENCY,
                        Partner.RELIGION,
                        Partner.FARMING_AGENCY,
                        Partner.TRAINING_CENTRE,
                        Partner.NARCOTICS,
                        Partner.EDUCATION_AGENCY,
                        Partner.COOPERATIVE,
                        Partner.GOVERNMENT,
                        Partner.UNIVERSITY,
                        Partner.LEGAL_AID,
                        Partner.LIBRARY_AGENCY);
            case RUTAN ->
                List.of(
                        Partner.HEALTH_AGENCY,
                        Partner.LEGAL_AID,
                        Partner.RELIGION,
                        Partner.POLICE,
                        Partner.HOSPITAL,
                        Partner.GOVERNMENT,
                        Partner.LIBRARY_AGENCY,
                        Partner.LABOUR_AGENCY,
                        Partner.NARCOTICS);
            case BAPAS ->
                List.of(
                        Partner.SOCIAL_AGENCY,
                        Partner.LABOUR_AGENCY,
                        Partner.GOVERNMENT,
                        Partner.LEGAL_AID,
                        Partner.UNIVERSITY,
                        Partner.NARCOTICS,
                        Partner.COOPERATIVE);
            case LPKA ->
                List.of(
                        Partner.EDUCATION_AGENCY,
                        Partner.SOCIAL_AGENCY,
                        Partner.HEALTH_AGENCY,
                        Partner.UNIVERSITY,
                        Partner.LIBRARY_AGENCY,
                        Partner.RELIGION);
            case RS -> List.of(Partner.HEALTH_AGENCY, Partner.HOSPITAL, Partner.UNIVERSITY);
        };
    }
}
