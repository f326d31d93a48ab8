package id.sinergi.http;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
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

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new StrictParameters());
    }
}
