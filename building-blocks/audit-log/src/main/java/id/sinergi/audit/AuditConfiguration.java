package id.sinergi.audit;

import id.sinergi.access.OperatorsOnly;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Keeps the audit of a service: this module on its class path is enough. */
@AutoConfiguration(
        afterName = {
            "id.sinergi.outbox.OutboxConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(MongoOperations.class)
@EnableConfigurationProperties(AuditProperties.class)
@Import({AuditController.class, NotedProblems.class})
class AuditConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    static OperatorsOnly auditForOperatorsOnly() {
        return new OperatorsOnly(List.of("/api/v1/audit/**"));
    }

    @Bean
    AuditLog auditLog(
            @Value("${spring.application.name:service}") String service,
            AuditProperties properties,
            Environment environment) {
        return new AuditLog(service, properties.file(), environment);
    }

    @Bean
    AuditStore auditStore(MongoOperations mongo, AuditProperties properties) {
        return new AuditStore(mongo, properties.days());
    }

    @Bean(initMethod = "start")
    Keeping auditKeeping(AuditLog log, AuditStore store, Clock clock, ObjectProvider<MeterRegistry> meters) {
        return new Keeping(log, store, clock, meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    Auditing auditing(
            @Value("${spring.application.name:service}") String service,
            AuditProperties properties,
            ObjectProvider<OperatorsOnly> operators,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings,
            Clock clock,
            ObjectProvider<Keeping> keeping) {
        // A filter is made before all else, when the web server starts; the store is not to be.
        var kept = SingletonSupplier.of(keeping::getObject);
        var routes = SingletonSupplier.of(() ->
                new Routes(List.copyOf(mappings.getObject().getHandlerMethods().keySet())));
        return new Auditing(
                service,
                new Worthwhile(operators.stream(), properties.reads()),
                routes::obtain,
                clock,
                event -> kept.obtain().accept(event));
    }

    @Bean
    FilterRegistrationBean<Auditing> auditingOutside(Auditing filter) {
        return outside(filter);
    }

    /** Around the filters that decide who gets in, and inside those that say where a request comes from. */
    static FilterRegistrationBean<Auditing> outside(Auditing filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1);
        return registration;
    }
}
