package id.sinergi.portal.services;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the services answer, as the portal reaches them. */
@ConfigurationProperties("sinergi.services")
record Addresses(URI visits, URI agreements, URI programmes, URI reporting) {

    URI of(Service service) {
        return switch (service) {
            case VISITS -> visits;
            case AGREEMENTS -> agreements;
            case PROGRAMMES -> programmes;
            case REPORTING -> reporting;
        };
    }
}
