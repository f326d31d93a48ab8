package id.sinergi.stack.identity;

import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The programs that may ask the local identity provider for tokens. */
final class Clients {

    /** For {@code ./sinergi token}, the demo, the benchmarks and the tests. */
    static final String TOKENS = "sinergi-token";

    /** For services that ask each other. */
    static final String SERVICES = "sinergi-services";

    /** For the pages. */
    static final String PORTAL = "sinergi-portal";

    private static final Duration VALID = Duration.ofHours(1);

    /** How long the pages renew tokens before somebody has to log in again: a working day, and more than a session lasts. */
    private static final Duration WORKING_DAY = Duration.ofHours(12);

    private Clients() {}

    static List<RegisteredClient> all(Secrets secrets, String portal) {
        return List.of(
                machine(TOKENS, secrets.tokens()),
                machine(SERVICES, secrets.services()),
                client(PORTAL, secrets.portal())
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                        .redirectUri(portal + "/login/oauth2/code/sinergi")
                        .postLogoutRedirectUri(portal + "/")
                        .scope(OidcScopes.OPENID)
                        .tokenSettings(TokenSettings.builder()
                                .accessTokenTimeToLive(VALID)
                                .refreshTokenTimeToLive(WORKING_DAY)
                                .build())
                        .clientSettings(
                                ClientSettings.builder().requireProofKey(true).build())
                        .build());
    }

    private static RegisteredClient machine(String id, String secret) {
        return client(id, secret)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    private static RegisteredClient.Builder client(String id, String secret) {
        return RegisteredClient.withId(id)
                .clientId(id)
                // Random and longer than any that is guessed: there is nothing to hash it for.
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(VALID).build());
    }
}
