package id.sinergi.programme;

import static id.sinergi.programme.ProgrammeApi.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The interface is what its committed description says. */
@TrainingServiceTest
class OpenApiContractTest {

    private static final Path COMMITTED = Path.of("..", "contracts", "openapi", "training-service.json");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final MockMvcTester http;

    OpenApiContractTest(MockMvcTester http) {
        this.http = http;
    }

    @Test
    void theInterfaceIsAsDescribed() throws IOException {
        String generated = generated();
        if (System.getProperty("contracts.update") != null) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, generated);
        }

        assertThat(COMMITTED)
                .as("The interface has changed. If that is meant, write its description anew and commit it: "
                        + "mvn test -pl training-service -am -Dtest=OpenApiContractTest "
                        + "-Dsurefire.failIfNoSpecifiedTests=false -Dcontracts.update")
                .hasContent(generated);
    }

    private String generated() {
        ObjectNode description =
                body(http.get().uri("/v3/api-docs").exchange(), 200).asObject();
        description.remove("servers");
        var indented = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return JSON.writer().with(indented).writeValueAsString(JSON.treeToValue(description, Object.class)) + "\n";
    }
}
