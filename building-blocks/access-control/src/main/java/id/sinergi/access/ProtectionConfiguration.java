package id.sinergi.access;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What the filter chains protect a service with, besides asking for tokens. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class ProtectionConfiguration {

    private static final String PROBLEMS = "handlerExceptionResolver";

    @Bean
    static IssuerKeys issuerKeys() {
        return new IssuerKeys();
    }

    @Bean
    Origins origins(@Value("${sinergi.access.origins:}") List<String> named) {
        return new Origins(named);
    }

    @Bean
    IssuerAway issuerAway(@Qualifier(PROBLEMS) HandlerExceptionResolver problems) {
        return new IssuerAway(problems);
    }

    @Bean
    Limiting limiting(Limits limits, @Qualifier(PROBLEMS) HandlerExceptionResolver problems) {
        return new Limiting(limits, TimeMeter.SYSTEM_NANOTIME, problems);
    }

    /** The security chains call them; the container is not to call them a second time. */
    @Bean
    FilterRegistrationBean<Limiting> limitingInChainsOnly(Limiting limiting) {
        return inChainsOnly(limiting);
    }

    @Bean
    FilterRegistrationBean<IssuerAway> issuerAwayInChainsOnly(IssuerAway away) {
        return inChainsOnly(away);
    }

    private static <F extends Filter> FilterRegistrationBean<F> inChainsOnly(F filter) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
