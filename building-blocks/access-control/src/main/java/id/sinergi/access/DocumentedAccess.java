package id.sinergi.access;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;

/** Makes OpenAPI documents say that every request needs a token and what is answered without, where a service makes one. */
@AutoConfiguration
@ConditionalOnClass(OpenApiCustomizer.class)
class DocumentedAccess {

    private static final String TOKEN = "token";

    private static final Map<String, ApiResponse> REFUSALS = Map.of(
            "401", refusal("No token that is valid here", HttpHeaders.WWW_AUTHENTICATE),
            "403", refusal("The account may not do this; \"detail\" says who may", null),
            "429", refusal("The client sends requests too fast", HttpHeaders.RETRY_AFTER));

    @Bean
    OpenApiCustomizer bearerTokens() {
        return document -> {
            document.getComponents().addSecuritySchemes(TOKEN, scheme());
            document.addSecurityItem(new SecurityRequirement().addList(TOKEN));
            REFUSALS.forEach((status, refusal) -> document.getComponents().addResponses(status, refusal));
            refuse(document);
        };
    }

    private static void refuse(OpenAPI document) {
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> REFUSALS.keySet()
                        .forEach(status -> operation
                                .getResponses()
                                .addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + status))));
    }

    private static SecurityScheme scheme() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description(
                        "Of the identity provider that the service is told of; its claims say what is the caller's");
    }

    private static ApiResponse refusal(String description, @Nullable String header) {
        var refusal = new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType("application/problem+json", new MediaType().schema(new ObjectSchema())));
        return header == null ? refusal : refusal.addHeaderObject(header, new Header().schema(new StringSchema()));
    }
}
