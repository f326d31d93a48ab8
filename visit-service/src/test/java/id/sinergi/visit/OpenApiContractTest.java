package id.sinergi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed OpenAPI document is the one that the service generates. */
@ServiceTest
class OpenApiContractTest {

    private static final Path COMMITTED = Path.of("..", "contracts", "openapi", "visit-service.json");

    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void isTheCommittedOne(@Autowired MockMvcTester http) throws IOException {
        String generated = generated(http);
        if (System.getProperty("contracts.update") != null) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, generated);
        }

        assertThat(COMMITTED)
                .as("the interface has changed; if on purpose, run ./sinergi test -Dcontracts.update=true and commit")
                .hasContent(generated);
    }

    /** Without the address of this very server, and in an order that does not depend on the run. */
    private String generated(MockMvcTester http) throws IOException {
        var answer = http.get().uri("/v3/api-docs").exchange();
        assertThat(answer).hasStatusOk();
        var document = json.readValue(answer.getResponse().getContentAsByteArray(), java.util.Map.class);
        document.remove("servers");
        return json.writeValueAsString(document) + "\n";
    }
}
