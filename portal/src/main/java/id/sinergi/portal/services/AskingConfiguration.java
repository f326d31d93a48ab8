package id.sinergi.portal.services;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes {@link Services} a parameter that handlers can have. */
@Configuration(proxyBeanMethods = false)
class AskingConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<ServicesOfViewer> services;

    AskingConfiguration(ObjectProvider<ServicesOfViewer> services) {
        this.services = services;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(services.getObject());
    }
}
