package id.sinergi.reporting.description;

import id.sinergi.report.PartialDate;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds what every operation has in common: how it refuses. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig().replaceWithSchema(PartialDate.class, partialDate());
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Sinergi: reporting-service")
                                .version("v1")
                                .description(
                                        "Dashboards, lists of activities, data quality and reference data. Everything here is"
                                                + " derived from what visit-service, mou-service and training-service publish."));
    }

    @Bean
    OpenApiCustomizer refusals() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths()
                    .forEach((path, item) -> item.readOperations().forEach(operation -> refusals(path, operation)));
        };
    }

    private static void refusals(String path, Operation operation) {
        refusal(operation, "400", "A parameter is unknown or cannot be read; detail says what to write");
        if (path.contains("{")) {
            refusal(operation, "404", "There is no such resource");
        }
        refusal(operation, "500", "Something went wrong here; correlationId is for the operator");
        refusal(operation, "503", "The store does not answer; Retry-After says when to try again");
    }

    private static void refusal(Operation operation, String status, String description) {
        var content = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
        operation
                .getResponses()
                .addApiResponse(
                        status, new ApiResponse().description(description).content(content));
    }

    private static Schema<?> problem() {
        return object(Map.of(
                        "type", text("stable, such as urn:sinergi:problem:malformed"),
                        "title", text("what kind of refusal it is"),
                        "status", new Schema<>().types(Set.of("integer")),
                        "detail", text("what to do about it"),
                        "errors", faults()))
                .description("RFC 9457");
    }

    private static Schema<?> faults() {
        return new Schema<>()
                .types(Set.of("array"))
                .items(object(Map.of("pointer", text("JSON Pointer"), "detail", text("what is wrong there"))));
    }

    private static Schema<?> partialDate() {
        return text("2025-11-28, 2025-11 or 2025; a range is an object of such, {\"from\": …, \"to\": …}")
                .types(Set.of("string", "object"));
    }

    private static Schema<?> object(Map<String, Schema<?>> properties) {
        Schema<?> schema = new Schema<>().types(Set.of("object"));
        properties.forEach(schema::addProperty);
        return schema;
    }

    private static Schema<?> text(String description) {
        return new Schema<>().types(Set.of("string")).description(description);
    }
}
