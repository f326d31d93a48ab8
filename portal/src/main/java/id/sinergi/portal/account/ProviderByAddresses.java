package id.sinergi.portal.account;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;

/**
 * The identity provider where browsers reach it by another address than the portal does, so that nothing can be discovered at
 * its issuer: the endpoints are settings, and so is what Boot has no settings for without discovery.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("sinergi.portal.provider.issuer")
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class ProviderByAddresses {

    private static final String REGISTRATION = "sinergi";

    /**
     * The registration that Boot makes of its settings, and beside them
     *
     * @param issuer that tokens have to name
     * @param logout the address at which a browser ends its session there
     */
    @Bean
    ClientRegistrationRepository clientRegistrationRepository(
            OAuth2ClientProperties settings,
            @Value("${sinergi.portal.provider.issuer}") String issuer,
            @Value("${sinergi.portal.provider.logout}") String logout) {
        ClientRegistration told = requireNonNull(new OAuth2ClientPropertiesMapper(settings)
                .asClientRegistrations()
                .get(REGISTRATION));
        return new InMemoryClientRegistrationRepository(ClientRegistration.withClientRegistration(told)
                .issuerUri(issuer)
                .providerConfigurationMetadata(Map.of("end_session_endpoint", logout))
                .build());
    }
}
