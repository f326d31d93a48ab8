package id.sinergi.reporting.reconciliation.comparing;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Asks owners in this service's own name, never in that of whoever wants a reconciliation. */
final class OwnToken {

    private static final Authentication THIS_SERVICE = new AnonymousAuthenticationToken(
            "reporting-service", "reporting-service", AuthorityUtils.createAuthorityList("ROLE_service"));

    private OwnToken() {}

    /**
     * Adds a token to each request, and gets another one before it ends or where it was refused.
     *
     * @param clients say under the name of {@link Clients#OWNERS} where it is had
     * @param connect how long the issuer has to be reached
     * @param answer how long it has to answer
     */
    static ClientHttpRequestInterceptor of(ClientRegistrationRepository clients, Duration connect, Duration answer) {
        var known = new InMemoryOAuth2AuthorizedClientService(clients);
        var grants = new ClientCredentialsOAuth2AuthorizedClientProvider();
        grants.setAccessTokenResponseClient(issuer(connect, answer));
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(clients, known);
        manager.setAuthorizedClientProvider(grants);
        var interceptor = new OAuth2ClientHttpRequestInterceptor(manager);
        interceptor.setClientRegistrationIdResolver(_ -> Clients.OWNERS);
        interceptor.setPrincipalResolver(_ -> THIS_SERVICE);
        interceptor.setAuthorizationFailureHandler(
                OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(known));
        return interceptor;
    }

    /** As the framework makes it, except that it does not wait for ever. */
    private static RestClientClientCredentialsTokenResponseClient issuer(Duration connect, Duration answer) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(connect).build());
        requests.setReadTimeout(answer);
        var issuer = new RestClientClientCredentialsTokenResponseClient();
        issuer.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return issuer;
    }
}
