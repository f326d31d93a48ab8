package id.sinergi.portal.account;

import static java.util.Objects.requireNonNull;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.util.HttpSessionMutexListener;
import org.springframework.web.util.UriComponentsBuilder;

/** Logging in and out at the identity provider, and what a page may load: its own files and nothing else. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final String LOGIN = "/oauth2/authorization/sinergi";

    /** Styles in attributes are ECharts' and the widths of bars; scripts come from files alone. */
    private static final String CONTENT = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " frame-ancestors 'none'; base-uri 'none'; object-src 'none'; form-action 'self' ";

    /** Of each session its own, and gone with it: a facility's clerks may share an account. */
    @Bean
    OAuth2AuthorizedClientRepository tokensOfSessions() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    /** Gives each session something to lock while its tokens are renewed. */
    @Bean
    HttpSessionMutexListener mutexOfSessions() {
        return new HttpSessionMutexListener();
    }

    @Bean
    @Order(1)
    SecurityFilterChain actuator(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, ClientRegistrationRepository clients) {
        var goodbye = new OidcClientInitiatedLogoutSuccessHandler(clients);
        goodbye.setPostLogoutRedirectUri("{baseUrl}/");
        var over = new SessionOver();
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/assets/**", "/webjars/**", "/_static/**", "/favicon.ico", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(Customizer.withDefaults())
                .exceptionHandling(
                        handling -> handling.defaultAuthenticationEntryPointFor(over, SessionOver.ASKED_BY_A_PAGE)
                                .defaultAuthenticationEntryPointFor(
                                        new LoginUrlAuthenticationEntryPoint(LOGIN), request -> true)
                                .accessDeniedHandler(over))
                .addFilterBefore(new UploadsAfterLogin(), CsrfFilter.class)
                .logout(logout -> logout.logoutSuccessHandler(goodbye))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT + provider(clients)))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Where logging out leads, which is a form. */
    private static String provider(ClientRegistrationRepository clients) {
        var registration = requireNonNull(clients.findByRegistrationId("sinergi"));
        return UriComponentsBuilder.fromUriString(
                        requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .replacePath("")
                .build()
                .toUriString();
    }
}
