package id.sinergi.access;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Makes OpenAPI documents say that every request needs a token, where a service generates one. */
@AutoConfiguration
@ConditionalOnClass(OpenApiCustomizer.class)
class DocumentedAccess {

    private static final String TOKEN = "token";

    @Bean
    OpenApiCustomizer bearerTokens() {
        return document -> {
            if (document.getComponents() == null) {
                document.setComponents(new Components());
            }
            document.getComponents()
                    .addSecuritySchemes(
                            TOKEN,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .bearerFormat("JWT")
                                    .description("Of the identity provider that the service is told of; its claims say"
                                            + " what is the caller's"));
            document.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        };
    }
}
