package id.sinergi.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ListApiTest {

    private final String occasion = "list-" + UUID.randomUUID();
    private Client client;

    @BeforeEach
    void reportThree(@Autowired MockMvcTester http) {
        client = new Client(http);
        reported(Reports.signed(), "signed");
        reported(Reports.in("SIGNING_PLANNED", """
                {"signingPlan":{"on":"2027-03"},"kind":"IMPLEMENTING","fields":["SPORT"],
                 "policyTags":[{"scheme":"AKSELERASI_13","number":2}]}"""), "planned");
        reported(Reports.with(Reports.signedAtAnUnknownDate(), """
                {"parties":[{"regionalOffice":"Jawa Barat"},
                            {"organisation":{"name":"Universitas Galuh","kind":"UNIVERSITY"}}],
                 "covered":[{"facility":"lapas-kelas-iib-ciamis"}]}"""), "undated");
    }

    @Test
    void ordersByTheSigningElseThePlannedOneUndatedLastPageByPage() {
        JsonNode first = list("&limit=2");
        JsonNode second = list("&limit=2&cursor=" + first.path("next").asString());

        assertThat(titles(first)).containsExactly("planned", "signed");
        assertThat(titles(second)).containsExactly("undated");
        assertThat(second.path("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "facility=lapas-kelas-iia-purwokerto   | planned,signed",
                "facility=lapas-kelas-iib-ciamis       | undated",
                "regionalOffice=Jawa Tengah            | planned,signed",
                "regionalOffice=Jawa Barat             | undated",
                "from=2025-08-22                       | planned",
                "from=2025-08-01&to=2025-08-31         | signed",
                "status=SIGNED                         | signed,undated",
                "kind=IMPLEMENTING                     | planned",
                "field=HEALTH                          | signed",
                "partner=universitas  GALUH            | undated",
                "policyTag=AKSELERASI_13:2             | planned",
                "policyTag=AKSELERASI_13               | planned",
                "undated=true                          | undated",
                "undated=false                         | planned,signed",
                "changedSince=2020-01-01T00:00:00Z     | planned,signed,undated",
                "changedSince=2199-01-01T00:00:00Z     | ''"
            })
    void findsByFilter(String filter, String found) {
        assertThat(String.join(",", titles(list("&" + filter)))).isEqualTo(found);
    }

    @Test
    void refusesWhatIsNoFilter() {
        for (String query : List.of("facilty=x", "from=yesterday", "kind=OTHER", "purpose=SURVEY", "limit=0")) {
            client.get(Client.AGREEMENTS + "?" + query, 400);
        }
    }

    private void reported(String report, String title) {
        client.reported(Reports.with(report, "{\"occasion\":\"%s\",\"title\":\"%s\"}".formatted(occasion, title)));
    }

    private JsonNode list(String query) {
        return client.get(Client.AGREEMENTS + "?occasion=" + occasion + query, 200);
    }

    private static List<String> titles(JsonNode page) {
        return page.path("items").findValuesAsString("title");
    }
}
