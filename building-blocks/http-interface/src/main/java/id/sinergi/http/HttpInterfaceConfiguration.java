package id.sinergi.http;

import id.sinergi.report.PartialDate;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Puts the rules in force in every service that has this module on its class path. */
@AutoConfiguration
@Import(ProblemAdvice.class)
class HttpInterfaceConfiguration implements WebMvcConfigurer {

    @Bean
    static JsonMapperBuilderCustomizer strictJson() {
        return StrictJson::configure;
    }

    @Bean
    static ServerHttpMessageConvertersCustomizer jsonBodies(JsonMapper mapper) {
        return converters -> converters.withJsonConverter(new JsonBodies(mapper));
    }

    /** Dates in parameters have the forms that they have in bodies, but for ranges. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, PartialDate.class, text -> new PartialDate(text, null));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new StrictParameters());
    }
}
