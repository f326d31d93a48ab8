package id.sinergi.stack;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What reporting-service brings to the shared class path and the other services must not start. */
final class CountingOnly {

    /**
     * Spring Cloud Stream, Spring Cloud Function, Spring Integration and the OAuth 2 client, as one value of the property
     * that excludes.
     */
    static final String AUTO_CONFIGURATIONS = Stream.of(
                    "org.springframework.cloud.stream.binder.kafka.config.ExtendedBindingHandlerMappingsProviderConfiguration",
                    "org.springframework.cloud.stream.binder.kafka.config.MessageConverterHelperConfiguration",
                    "org.springframework.cloud.stream.config.BindersHealthIndicatorAutoConfiguration",
                    "org.springframework.cloud.stream.config.ChannelsEndpointAutoConfiguration",
                    "org.springframework.cloud.stream.config.BindingsEndpointAutoConfiguration",
                    "org.springframework.cloud.stream.config.BindingServiceConfiguration",
                    "org.springframework.cloud.stream.function.FunctionConfiguration",
                    "org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration",
                    "org.springframework.cloud.function.cloudevent.CloudEventsFunctionExtensionConfiguration",
                    "org.springframework.cloud.function.context.config.KotlinLambdaToFunctionAutoConfiguration",
                    "org.springframework.cloud.function.context.config.FunctionsEndpointAutoConfiguration",
                    "org.springframework.cloud.function.observability.ObservationAutoConfiguration",
                    "org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration",
                    "org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration",
                    "org.springframework.boot.integration.autoconfigure.IntegrationAutoConfiguration",
                    "org.springframework.boot.integration.autoconfigure.IntegrationGraphEndpointAutoConfiguration",
                    "org.springframework.boot.integration.autoconfigure.metrics.IntegrationMetricsAutoConfiguration")
            .collect(Collectors.joining(","));

    private CountingOnly() {}
}
