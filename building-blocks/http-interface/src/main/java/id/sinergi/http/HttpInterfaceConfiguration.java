package id.sinergi.http;

import id.sinergi.report.PartialDate;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Puts the rules in force in every service that has this module on its class path. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@Import({ProblemAdvice.class, ContainerProblems.class, RefusedRequests.class})
class HttpInterfaceConfiguration implements WebMvcConfigurer {

    @Bean
    static JsonMapperBuilderCustomizer strictJson() {
        return StrictJson::configure;
    }

    @Bean
    static StrictReader strictReader(JsonMapper mapper) {
        return new StrictReader(mapper);
    }

    @Bean
    static RefusedWrites refusedWrites(ObjectProvider<MeterRegistry> meters) {
        return new RefusedWrites(meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    static Corrections corrections(JsonMapper mapper, StrictReader reader) {
        return new Corrections(mapper, reader);
    }

    @Bean
    static ServerHttpMessageConvertersCustomizer jsonBodies(JsonMapper mapper, StrictReader reader) {
        return converters -> converters.withJsonConverter(new JsonBodies(mapper, reader));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Calls());
    }

    /** Dates in parameters have the forms that they have in bodies, but for ranges. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, PartialDate.class, text -> new PartialDate(text, null));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ActivityInLog());
        registry.addInterceptor(new StrictContentType());
        registry.addInterceptor(new StrictParameters());
    }
}
