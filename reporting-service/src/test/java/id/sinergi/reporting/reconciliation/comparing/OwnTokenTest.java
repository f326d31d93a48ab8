package id.sinergi.reporting.reconciliation.comparing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import id.sinergi.reporting.reconciliation.PlayedIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.HttpClientErrorException;

class OwnTokenTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PlayedIssuer issuer = new PlayedIssuer();
    private HttpServer owner;

    @BeforeEach
    void serve() throws IOException {
        owner = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        owner.createContext("/", exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, 2);
                    exchange.getResponseBody().write("{}".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                    exchange.close();
                })
                .setAuthenticator(issuer.authenticator());
        owner.start();
    }

    @AfterEach
    void stop() {
        owner.stop(0);
        issuer.close();
    }

    @Test
    void asksForOneTokenAndUsesItAgain() {
        Owner asked = ownerAskedWith(configured(PlayedIssuer.SECRET));

        assertThat(asked.sums(Instant.EPOCH)).isEmpty();
        assertThat(asked.sums(Instant.EPOCH)).isEmpty();

        assertThat(issuer.given()).isEqualTo(1);
    }

    @Test
    void asksForAnotherOneOnceItsTokenIsRefused() {
        Owner asked = ownerAskedWith(configured(PlayedIssuer.SECRET));
        asked.sums(Instant.EPOCH);
        issuer.forgets();

        assertThatExceptionOfType(HttpClientErrorException.Unauthorized.class)
                .isThrownBy(() -> asked.sums(Instant.EPOCH));

        assertThat(asked.sums(Instant.EPOCH)).isEmpty();
    }

    @Test
    void saysWhatToSetWhereItHasNoSecret() {
        assertThatExceptionOfType(OAuth2AuthorizationException.class)
                .isThrownBy(() -> ownerAskedWith(configured("")).sums(Instant.EPOCH))
                .withMessageContaining("set spring.security.oauth2.client.registration.owners.client-secret")
                .withMessageContaining("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_OWNERS_CLIENTSECRET");
        assertThatExceptionOfType(OAuth2AuthorizationException.class)
                .isThrownBy(() -> ownerAskedWith(new OAuth2ClientProperties()).sums(Instant.EPOCH));
    }

    @Test
    void asksAgainAfterTheIssuerWasAway() {
        var properties = configured(PlayedIssuer.SECRET);
        properties.getProvider().get("sinergi").setIssuerUri("http://127.0.0.1:1");
        Owner asked = ownerAskedWith(properties);

        assertThatExceptionOfType(OAuth2AuthorizationException.class)
                .isThrownBy(() -> asked.sums(Instant.EPOCH))
                .withMessageContaining("the issuer is not found");

        properties.getProvider().get("sinergi").setIssuerUri(issuer.address());
        assertThat(asked.sums(Instant.EPOCH)).isEmpty();
    }

    @Test
    void isRefusedWithAWrongSecret() {
        assertThatExceptionOfType(OAuth2AuthorizationException.class)
                .isThrownBy(() -> ownerAskedWith(configured("guessed")).sums(Instant.EPOCH))
                .withMessageContaining("invalid_client");
    }

    private Owner ownerAskedWith(OAuth2ClientProperties configured) {
        return new Owner(
                "http://127.0.0.1:" + owner.getAddress().getPort(),
                OwnToken.of(Clients.of(configured), PATIENCE, PATIENCE));
    }

    private OAuth2ClientProperties configured(String secret) {
        var registration = new OAuth2ClientProperties.Registration();
        registration.setProvider("sinergi");
        registration.setClientId("sinergi-services");
        registration.setClientSecret(secret);
        registration.setAuthorizationGrantType("client_credentials");
        var provider = new OAuth2ClientProperties.Provider();
        provider.setIssuerUri(issuer.address());
        var properties = new OAuth2ClientProperties();
        properties.getRegistration().put("owners", registration);
        properties.getProvider().put("sinergi", provider);
        return properties;
    }
}
