package id.sinergi.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.stack.SinergiService;
import id.sinergi.system.Http;
import id.sinergi.system.Sinergi;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An agency visits under two names: an officer finds them to be one, and is found to be wrong. */
@ExtendWith(Sinergi.class)
class OneAgencyIsKnownByTwoNamesTest {

    private static final String HOST = "lapas-kelas-iib-singkawang";
    private static final String MONTH = "2024-08";
    private static final String SHORT = "disnaker singkawang|REGIONAL_AGENCY|61.72";
    private static final String LONG = "dinas tenaga kerja kota singkawang|REGIONAL_AGENCY|61.72";

    @Test
    void countsOncePerPeriodAfterTheMergeAndTwiceAfterTheSeparation() {
        visit("Disnaker Singkawang", "2024-08-05");
        visit("DISNAKER (Singkawang)", "2024-08-12");
        visit("Dinas Tenaga Kerja Kota Singkawang", "2024-08-19");
        Office.awaitFacility(HOST, MONTH, "visitsHosted", 3);
        Office.awaitFacility(HOST, MONTH, "distinctPartnerOrganisations", 2);
        assertThat(Office.items("/api/v1/activities?facility=" + HOST + "&partner=disnaker%20singkawang"))
                .hasSize(2);

        send("merges", "{\"from\":\"%s\",\"into\":\"%s\",\"reason\":\"one agency\"}".formatted(SHORT, LONG));

        Office.awaitFacility(HOST, MONTH, "distinctPartnerOrganisations", 1);
        Office.awaitOffice("Kalimantan Barat", "2024", "distinctPartnerOrganisations", 1);
        assertThat(Office.opened(Office.facility(HOST, MONTH), "distinctPartnerOrganisations"))
                .hasSize(3);
        assertThat(Office.items("/api/v1/activities?facility=" + HOST + "&partner=disnaker%20singkawang"))
                .hasSize(3);

        send("separations", "{\"from\":\"%s\",\"reason\":\"two offices after all\"}".formatted(SHORT));

        Office.awaitFacility(HOST, MONTH, "distinctPartnerOrganisations", 2);
        assertThat(Office.items("/api/v1/partners?text=disnaker%20singk")).hasSize(1);
    }

    private static void visit(String agency, String day) {
        Office.report("visits", """
                {"status":"HELD","purposes":["COACHING"],"topics":["VOCATIONAL_TRAINING"],"on":"%s","hosts":[{"facility":"%s"}],
                 "visitors":[{"organisation":{"name":"%s","kind":"REGIONAL_AGENCY","regency":"61.72"}}]}""".formatted(day, HOST, agency));
    }

    private static void send(String command, String body) {
        var answer = Http.send(
                SinergiService.REPORTING_SERVICE,
                "POST",
                "/api/v1/partners/" + command,
                "application/json",
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(answer.status()).as(command + " " + answer.body()).isEqualTo(200);
    }
}
