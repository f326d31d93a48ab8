package id.sinergi.portal.records;

import java.util.List;

/** The kinds of organisations in the order in which forms offer them: those that facilities meet most come first. */
public final class OrganisationKinds {

    public static final List<String> ALL = List.of(
            "REGIONAL_GOVERNMENT",
            "REGIONAL_AGENCY",
            "MINISTRY",
            "HEADQUARTERS",
            "PARLIAMENT",
            "LAW_ENFORCEMENT",
            "NARCOTICS_AGENCY",
            "UNIVERSITY",
            "SCHOOL",
            "TRAINING_CENTRE",
            "HEALTH_SERVICE",
            "RELIGIOUS_BODY",
            "NGO",
            "COMPANY",
            "MEDIA",
            "OTHER");

    private OrganisationKinds() {}
}
