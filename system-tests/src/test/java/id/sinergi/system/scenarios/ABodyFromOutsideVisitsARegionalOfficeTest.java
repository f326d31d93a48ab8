package id.sinergi.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.system.Sinergi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A committee of parliament comes to a regional office, which receives it at a place that is no facility. */
@ExtendWith(Sinergi.class)
class ABodyFromOutsideVisitsARegionalOfficeTest {

    private static final String OFFICE = "Gorontalo";
    private static final String FACILITY = "lapas-kelas-iia-gorontalo";

    @Test
    void itCountsForTheRegionAndTheNationAndForNoFacility() {
        Told visit = Office.report("visits", """
                {"status":"HELD","purposes":["OFFICIAL_VISIT","MONITORING"],"topics":["SECURITY"],"on":"2024-05-06",
                 "hosts":[{"regionalOffice":"%s"}],"venue":"the hall of the governor","delegationSize":11,
                 "visitors":[{"organisation":{"name":"Komisi XIII DPR RI","kind":"PARLIAMENT"}}],
                 "accompanying":[{"facility":"%s","presence":"REMOTE"}]}""".formatted(OFFICE, FACILITY));

        Office.awaitOffice(OFFICE, "2024-05", "visitsHosted", 1);
        JsonNode office = Office.office(OFFICE, "2024-05");
        assertThat(measure(office, "visitsMade")).isZero();
        assertThat(measure(office, "distinctPartnerOrganisations")).isEqualTo(1);
        assertThat(measure(office, "distinctPartnerFacilities")).isZero();
        assertThat(office.path("breakdowns")
                        .path("visitsByPartnerKind")
                        .path("PARLIAMENT")
                        .asLong())
                .isEqualTo(1);
        assertThat(Office.opened(office, "visitsHosted")).containsExactly(visit.id());
        assertThat(Office.opened(Office.nation("2024-05"), "visits")).contains(visit.id());
        JsonNode facility = Office.facility(FACILITY, "2024-05");
        assertThat(measure(facility, "visits")).isZero();
        assertThat(measure(facility, "visitsAccompanied")).isEqualTo(1);
        assertThat(Office.opened(facility, "visitsAccompanied")).containsExactly(visit.id());
        assertThat(Office.items("/api/v1/data-quality?regionalOffice=" + OFFICE))
                .noneMatch(mark -> mark.toString().contains(visit.id()));
        assertThat(Office.history(visit)).hasSize(1);
    }

    private static long measure(JsonNode dashboard, String name) {
        return dashboard.path("measures").path(name).asLong(-1);
    }
}
