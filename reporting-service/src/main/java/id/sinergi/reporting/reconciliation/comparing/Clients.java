package id.sinergi.reporting.reconciliation.comparing;

import java.util.Map;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.util.StringUtils;

/**
 * What this service is at the issuer, as configured. Looked up when it is needed first, so that the service starts and
 * counts without it, also while the issuer is away.
 */
final class Clients {

    /** The name of the client that asks owners. */
    static final String OWNERS = "owners";

    private static final String SETTING = "spring.security.oauth2.client.registration." + OWNERS;

    private Clients() {}

    /** @throws OAuth2AuthorizationException when asked, saying what to set or that the issuer does not answer */
    static ClientRegistrationRepository of(OAuth2ClientProperties configured) {
        return new SupplierClientRegistrationRepository(() -> lookedUp(configured));
    }

    private static InMemoryClientRegistrationRepository lookedUp(OAuth2ClientProperties configured) {
        var owners = configured.getRegistration().get(OWNERS);
        if (owners == null || !StringUtils.hasText(owners.getClientSecret())) {
            throw refusal("set " + SETTING + ".client-secret, with the environment as "
                    + "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_OWNERS_CLIENTSECRET, to the secret of a client with the"
                    + " role service");
        }
        try {
            return new InMemoryClientRegistrationRepository(
                    Map.copyOf(new OAuth2ClientPropertiesMapper(configured).asClientRegistrations()));
        } catch (IllegalArgumentException | IllegalStateException away) {
            throw refusal("the issuer is not found that " + SETTING + ".provider names: " + away.getMessage());
        }
    }

    private static OAuth2AuthorizationException refusal(String why) {
        return new OAuth2AuthorizationException(new OAuth2Error("invalid_client", why, null));
    }
}
