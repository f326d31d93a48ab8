package id.sinergi.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.stack.SinergiService;
import id.sinergi.system.Http;
import id.sinergi.system.Sinergi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * A facility and a city agree on a framework, and implement it step by step with units of the city: each is an agreement
 * of its own, and the list of the framework's children tells the chain.
 */
@ExtendWith(Sinergi.class)
class AFrameworkIsImplementedTest {

    private static final String FACILITY = "lapas-kelas-iia-palu";

    @Test
    void eachStepCountsByItsKindAndTheChainCanBeRead() {
        Told framework = Office.report("agreements", """
                {"kind":"FRAMEWORK","title":"Nota Kesepakatan","status":"SIGNED","signedOn":"2024-02-05",
                 "validity":{"kind":"FIXED","from":"2024-02-05","until":"2029-02-04"},
                 "parties":[{"facility":"%s"},{"organisation":{"name":"Pemerintah Kota Palu","kind":"REGIONAL_GOVERNMENT"}}]}""".formatted(FACILITY));
        Told health = implementing(framework, "Dinas Kesehatan Kota Palu", "2024-03-11", "HEALTH");
        Told library = implementing(framework, "Dinas Perpustakaan Kota Palu", "2024-04-02", "LIBRARY_AND_ARCHIVES");
        Told outside = Office.report(
                "agreements",
                body(
                        "{\"reference\":\"PAS-12/2021\",\"title\":\"With the ministry\"}",
                        "Balai Latihan Kerja Palu",
                        "2024-05-20",
                        "VOCATIONAL_TRAINING"));

        Office.awaitFacility(FACILITY, "2024", "agreementsSigned", 4);
        JsonNode year = Office.facility(FACILITY, "2024");
        assertThat(year.at("/breakdowns/agreementsSignedByKind/FRAMEWORK").asLong())
                .isEqualTo(1);
        assertThat(year.at("/breakdowns/agreementsSignedByKind/IMPLEMENTING").asLong())
                .isEqualTo(3);
        assertThat(year.at("/breakdowns/agreementsSignedByPartnerKind/REGIONAL_AGENCY")
                        .asLong())
                .isEqualTo(3);
        assertThat(year.at("/measures/agreementsInForce").asLong()).isEqualTo(4);
        assertThat(Http.get(SinergiService.MOU_SERVICE, "/api/v1/agreements?parent=" + framework.id())
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString()))
                .containsExactly(library.id(), health.id());
        assertThat(Office.read(outside).body().at("/parent/reference").asString())
                .isEqualTo("PAS-12/2021");
    }

    @Test
    void onlyAFrameworkIsImplementedAndItsEndEndsNoneOfItsChildren() {
        Told framework = Office.report("agreements", """
                {"kind":"FRAMEWORK","title":"Nota Kesepakatan","status":"SIGNED","signedOn":"2023-02-05",
                 "validity":{"kind":"OPEN_ENDED"},
                 "parties":[{"facility":"lapas-kelas-iib-luwuk"},
                            {"organisation":{"name":"Kabupaten Banggai","kind":"REGIONAL_GOVERNMENT"}}]}""");
        String child = body("{\"id\":\"" + framework.id() + "\"}", "Dinas Sosial", "2023-03-01", "SOCIAL_AFFAIRS")
                .replace(FACILITY, "lapas-kelas-iib-luwuk");
        Told implementing = Office.report("agreements", child);

        Http.Answer refused = Http.send(
                SinergiService.MOU_SERVICE,
                "POST",
                "/api/v1/agreements",
                "application/json",
                child.replace(framework.id(), implementing.id()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/parent/id");

        Office.command(framework, "termination", "{\"on\":\"2023-06-30\",\"reason\":\"a new city government\"}");

        Office.awaitFacility("lapas-kelas-iib-luwuk", "2023", "agreementsSigned", 2);
        Office.awaitFacility("lapas-kelas-iib-luwuk", "2023", "agreementsInForce", 1);
        JsonNode year = Office.facility("lapas-kelas-iib-luwuk", "2023");
        assertThat(Office.opened(year, "agreementsInForce")).containsExactly(implementing.id());
        assertThat(year.at("/measures/agreementsSigned").asLong()).isEqualTo(2);
        assertThat(Office.facility("lapas-kelas-iib-luwuk", "2023-06")
                        .at("/measures/agreementsInForce")
                        .asLong())
                .isEqualTo(2);
    }

    private static Told implementing(Told framework, String agency, String on, String field) {
        return Office.report("agreements", body("{\"id\":\"" + framework.id() + "\"}", agency, on, field));
    }

    private static String body(String parent, String agency, String on, String field) {
        return """
                {"kind":"IMPLEMENTING","title":"Perjanjian Kerja Sama","status":"SIGNED","signedOn":"%s","parent":%s,
                 "validity":{"kind":"FIXED","duration":"P2Y"},"fields":["%s"],
                 "parties":[{"facility":"%s","capacity":"ACTING"},
                            {"organisation":{"name":"%s","kind":"REGIONAL_AGENCY","unitOf":"Pemerintah Kota Palu"}}]}""".formatted(on, parent, field, FACILITY, agency);
    }
}
