package id.sinergi.http;

import id.sinergi.report.PartialDate;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.method.HandlerMethod;

/** Makes OpenAPI documents say what these rules say, where a service generates one. */
@AutoConfiguration
@ConditionalOnClass(SpringDocUtils.class)
class OpenApiConfiguration {

    OpenApiConfiguration() {
        SpringDocUtils.getConfig()
                .replaceWithSchema(PartialDate.class, date())
                .addSimpleTypesForParameterObject(PartialDate.class)
                .addRequestWrapperToIgnore(Call.class)
                .replaceWithSchema(Correction.class, correction());
    }

    /** Adds to an operation what holds for every one: problems, and that a change without If-Match is refused. */
    @Bean
    OperationCustomizer refusals() {
        return (operation, method) -> {
            Stream.ofNullable(operation.getParameters())
                    .flatMap(List::stream)
                    .filter(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()))
                    .forEach(parameter -> parameter.required(isChange(method)));
            operation.getResponses().setDefault(problem());
            return operation;
        };
    }

    /** Documents the headers that a {@link Call} reads: what exists already is changed under a condition. */
    @Bean
    OperationCustomizer headers() {
        return (operation, method) -> {
            if (Arrays.stream(method.getMethodParameters()).anyMatch(OpenApiConfiguration::isCall)) {
                operation.addParametersItem(
                        new HeaderParameter().name(Call.KEY).required(false).schema(new UUIDSchema()));
                if (Arrays.stream(method.getMethodParameters())
                        .anyMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class))) {
                    operation.addParametersItem(new HeaderParameter()
                            .name(HttpHeaders.IF_MATCH)
                            .required(isChange(method))
                            .schema(new StringSchema()));
                }
            }
            return operation;
        };
    }

    /** What is put at its own address may be there already or not: only then does it name a version. */
    private static boolean isChange(HandlerMethod method) {
        return !method.hasMethodAnnotation(PutMapping.class);
    }

    private static boolean isCall(MethodParameter parameter) {
        return parameter.getParameterType() == Call.class;
    }

    private static Schema<?> correction() {
        return new ObjectSchema()
                .description("What to merge into the record (RFC 7396), and why")
                .addProperty("reason", new StringSchema().minLength(1))
                .required(List.of("reason"))
                .additionalProperties(true);
    }

    private static ApiResponse problem() {
        return new ApiResponse()
                .description("A refusal (RFC 9457); \"type\" says which, \"errors\" names each field at fault")
                .content(new Content()
                        .addMediaType(
                                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new io.swagger.v3.oas.models.media.MediaType().schema(new ObjectSchema())));
    }

    private static Schema<?> date() {
        Schema<?> range = new ObjectSchema()
                .addProperty("from", single())
                .addProperty("to", single())
                .required(List.of("from", "to"));
        return new Schema<>()
                .description("A date as precise as it is known: a day, a month, a year, or a range of any two of them")
                .oneOf(List.of(single(), range));
    }

    private static Schema<?> single() {
        return new StringSchema().pattern("^\\d{4}(-\\d{2}(-\\d{2})?)?$");
    }
}
