package id.sinergi.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

class ProviderByAddressesTest {

    private static final String OUTSIDE = "https://sinergi.example/auth/realms/sinergi";
    private static final String INSIDE = "http://keycloak:8090/auth/realms/sinergi";
    private static final String PROVIDER = "spring.security.oauth2.client.provider.keycloak.";

    private final ApplicationContextRunner portal = new ApplicationContextRunner()
            .withSystemProperties("spring.config.name=portal")
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(OAuth2ClientAutoConfiguration.class))
            .withUserConfiguration(ProviderByAddresses.class)
            .withPropertyValues(
                    "spring.security.oauth2.client.registration.sinergi.provider=keycloak",
                    PROVIDER + "authorization-uri=" + OUTSIDE + "/authorize",
                    PROVIDER + "token-uri=" + INSIDE + "/token",
                    PROVIDER + "jwk-set-uri=" + INSIDE + "/keys",
                    PROVIDER + "user-name-attribute=sub",
                    "sinergi.portal.provider.issuer=" + OUTSIDE,
                    "sinergi.portal.provider.logout=" + OUTSIDE + "/logout");

    @Test
    void sendsBrowsersToTheAddressTheyKnowAndAsksAtItsOwn() {
        portal.run(context -> {
            var provider = registration(context.getBean(ClientRegistrationRepository.class))
                    .getProviderDetails();
            assertThat(provider.getAuthorizationUri()).isEqualTo(OUTSIDE + "/authorize");
            assertThat(provider.getTokenUri()).isEqualTo(INSIDE + "/token");
            assertThat(provider.getJwkSetUri()).isEqualTo(INSIDE + "/keys");
        });
    }

    @Test
    void knowsWhoseTokensItTakesAndWhereASessionEndsWithoutAskingAnybody() {
        portal.run(context -> {
            var registration = registration(context.getBean(ClientRegistrationRepository.class));
            var provider = registration.getProviderDetails();
            assertThat(provider.getIssuerUri()).isEqualTo(OUTSIDE);
            assertThat(provider.getConfigurationMetadata()).containsEntry("end_session_endpoint", OUTSIDE + "/logout");
            assertThat(registration.getRedirectUri()).isEqualTo("{baseUrl}/login/oauth2/code/{registrationId}");
        });
    }

    private static ClientRegistration registration(ClientRegistrationRepository clients) {
        return clients.findByRegistrationId("sinergi");
    }
}
