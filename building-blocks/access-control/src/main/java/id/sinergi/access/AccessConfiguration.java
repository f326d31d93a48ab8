package id.sinergi.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.info.InfoEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets nobody into a service without a token: this module on its class path is enough. */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({ProtectionConfiguration.class, Rejected.class})
class AccessConfiguration {

    /**
     * Whether it is well and what it is may be known to anyone who reaches that port, metrics to whoever collects them; the
     * rest is the operator's.
     */
    @Bean
    @Order(1)
    SecurityFilterChain actuator(HttpSecurity http, Refusing refusing, IssuerAway away) {
        http.addFilterAfter(AccessConfiguration::note, BearerTokenAuthenticationFilter.class);
        http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                EndpointRequest.to(HealthEndpoint.class, InfoEndpoint.class))
                        .permitAll()
                        .requestMatchers(EndpointRequest.to("prometheus"))
                        .hasAnyRole(Role.MONITOR.claim(), Role.OPERATOR.claim())
                        .anyRequest()
                        .hasRole(Role.OPERATOR.claim()));
        return byToken(http, refusing, away);
    }

    /** Everything else needs a token; the documents of the interface do not, where they are served at all. */
    @Bean
    @Order(2)
    SecurityFilterChain interfaces(
            HttpSecurity http,
            Refusing refusing,
            IssuerAway away,
            Limiting limiting,
            Origins origins,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            ObjectProvider<ServicesOnly> services,
            ObjectProvider<OperatorsOnly> operators) {
        String[] betweenServices =
                services.stream().flatMap(only -> only.patterns().stream()).toArray(String[]::new);
        String[] operatorsAlone =
                operators.stream().flatMap(only -> only.patterns().stream()).toArray(String[]::new);
        if (!origins.areNone()) {
            http.addFilter(origins.filter(problems));
        }
        http.addFilterAfter(limiting, BearerTokenAuthenticationFilter.class);
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/v3/api-docs/**", "/v3/api-docs.yaml")
                .permitAll()
                .requestMatchers(betweenServices)
                .hasAnyRole(Role.SERVICE.claim(), Role.OPERATOR.claim())
                .requestMatchers(operatorsAlone)
                .hasRole(Role.OPERATOR.claim())
                .anyRequest()
                .hasAnyRole(
                        Role.FACILITY_REPORTER.claim(),
                        Role.REGIONAL_OFFICER.claim(),
                        Role.NATIONAL_VIEWER.claim(),
                        Role.OPERATOR.claim()));
        return byToken(http, refusing, away);
    }

    @Bean
    Refusing refusing(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems, Limiting limiting) {
        return new Refusing(problems, limiting);
    }

    /** A token that never ends could never be taken back. */
    @Bean
    JwtTimestampValidator ending() {
        var ending = new JwtTimestampValidator();
        ending.setAllowEmptyExpiryClaim(false);
        return ending;
    }

    @Bean
    JwtAuthenticationConverter roles() {
        var roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName(Claims.ROLES);
        roles.setAuthorityPrefix(Role.PREFIX);
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> roles.convert(Claims.readable(token)));
        return converter;
    }

    private static void note(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Client.note((HttpServletRequest) request);
        chain.doFilter(request, response);
    }

    /** No cookies, so nothing that a foreign page could ride on, and no origin but the service's own. */
    private static SecurityFilterChain byToken(HttpSecurity http, Refusing refusing, IssuerAway away) {
        return http.addFilterBefore(away, BearerTokenAuthenticationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .oauth2ResourceServer(tokens ->
                        tokens.jwt(jwt -> {}).authenticationEntryPoint(refusing).accessDeniedHandler(refusing))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusing).accessDeniedHandler(refusing))
                .build();
    }
}
