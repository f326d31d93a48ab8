package id.sinergi.portal.account;

import static java.util.Objects.requireNonNull;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ProviderDetails;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;

/** Tells its metrics to whoever collects them, by a token of the identity provider where people log in. */
@Configuration(proxyBeanMethods = false)
class MetricsForMonitors {

    private static final String AUDIENCE = "sinergi";

    @Bean
    @Order(0)
    SecurityFilterChain metrics(HttpSecurity http, ClientRegistrationRepository clients) {
        return http.securityMatcher(EndpointRequest.to("prometheus"))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAnyRole("monitor", "operator"))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .oauth2ResourceServer(tokens ->
                        tokens.jwt(jwt -> jwt.decoder(new SupplierJwtDecoder(() -> decoder(clients)))
                                .jwtAuthenticationConverter(roles())))
                .build();
    }

    private static JwtDecoder decoder(ClientRegistrationRepository clients) {
        ProviderDetails provider =
                requireNonNull(clients.findByRegistrationId("sinergi")).getProviderDetails();
        var decoder = NimbusJwtDecoder.withJwkSetUri(requireNonNull(provider.getJwkSetUri()))
                .build();
        String issuer = provider.getIssuerUri();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                issuer == null ? JwtValidators.createDefault() : JwtValidators.createDefaultWithIssuer(issuer),
                new JwtAudienceValidator(AUDIENCE)));
        return decoder;
    }

    private static JwtAuthenticationConverter roles() {
        var roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix("ROLE_");
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(roles);
        return converter;
    }
}
