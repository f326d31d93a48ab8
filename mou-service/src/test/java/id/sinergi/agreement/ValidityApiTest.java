package id.sinergi.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ValidityApiTest {

    private Client client;

    @BeforeEach
    void connect(@Autowired MockMvcTester http) {
        client = new Client(http);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind':'FIXED'}",
                "{'kind':'FIXED','from':'2025-01-01'}",
                "{'kind':'FIXED','until':'2025-01-01','duration':'P2Y'}",
                "{'kind':'FIXED','from':'2025-01-01','duration':'P2Y'}",
                "{'kind':'FIXED','from':'2026-01-01','until':'2025-12-31'}",
                "{'kind':'FIXED','duration':'P0D'}",
                "{'kind':'FIXED','duration':'P-1Y'}",
                "{'kind':'FIXED','duration':'P101Y'}",
                "{'kind':'OPEN_ENDED','until':'2025-01-01'}",
                "{'kind':'UNSTATED','duration':'P2Y'}",
                "{'from':'2025-01-01'}"
            })
    void refusesAContradictoryValidity(String validity) {
        assertThat(faults(withValidity(validity))).containsExactly("/validity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind':'FIXED','from':'2025-01-01','until':'2026-12-31'}",
                "{'kind':'FIXED','until':'2026'}",
                "{'kind':'FIXED','duration':'P18M'}",
                "{'kind':'OPEN_ENDED'}",
                "{'kind':'UNSTATED'}"
            })
    void keepsAValidityAsItIsStated(String validity) {
        JsonNode agreement = client.read(client.reported(withValidity(validity)));

        assertThat(agreement.path("validity").toString().replace('"', '\'')).isEqualTo(validity);
    }

    @Test
    void refusesADurationThatIsNone() {
        client.body(client.post(Client.AGREEMENTS, withValidity("{'kind':'FIXED','duration':'two years'}")), 400);
    }

    private static String withValidity(String validity) {
        return Reports.with(Reports.drafted(), "{\"validity\":" + validity.replace('\'', '"') + "}");
    }

    private Iterable<String> faults(String report) {
        return client.body(client.post(Client.AGREEMENTS, report), 422)
                .path("errors")
                .findValuesAsString("pointer");
    }
}
