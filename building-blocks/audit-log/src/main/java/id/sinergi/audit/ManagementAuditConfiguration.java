package id.sinergi.audit;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** Audits the actuator where it has a port of its own. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ManagementAuditConfiguration {

    @Bean
    // A program on the same class path may have no audit.
    @ConditionalOnBean(Auditing.class)
    FilterRegistrationBean<Auditing> managementAuditing(Auditing filter) {
        return AuditConfiguration.outside(filter);
    }
}
