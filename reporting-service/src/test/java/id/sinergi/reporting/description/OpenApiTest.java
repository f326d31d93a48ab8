package id.sinergi.reporting.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.sinergi.reporting.OverMongo;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@OverMongo
class OpenApiTest {

    private static final Path COMMITTED = Path.of("../contracts/openapi/reporting-service.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Autowired
    private MockMvc http;

    /** {@code -Dsinergi.openapi.write=true} writes the document instead. */
    @Test
    void theCommittedDocumentIsTheOneServed() throws Exception {
        byte[] answer =
                http.perform(get("/v3/api-docs")).andReturn().getResponse().getContentAsByteArray();
        var served = (ObjectNode) JSON.readTree(answer);
        served.remove("servers");
        // Through maps, which are sorted: the order of the served members is nobody's promise.
        String document = JSON.writeValueAsString(JSON.treeToValue(served, Object.class)) + "\n";
        if (Boolean.getBoolean("sinergi.openapi.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, document);
        }

        assertThat(Files.readString(COMMITTED))
                .as("If the change is meant, write the document anew and commit it: mvn test -pl reporting-service -am"
                        + " -Dtest=OpenApiTest -Dsurefire.failIfNoSpecifiedTests=false -Dsinergi.openapi.write=true")
                .isEqualTo(document);
        assertThat(served.get("openapi").stringValue()).startsWith("3.1");
    }
}
