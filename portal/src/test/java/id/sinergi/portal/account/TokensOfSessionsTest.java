package id.sinergi.portal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.sinergi.portal.PortalTest;
import id.sinergi.portal.StubbedServices;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Two browsers of one account, and one browser with several requests at once. */
@PortalTest
@TestPropertySource(properties = "stubbed.tokens=false")
class TokensOfSessionsTest {

    private final MockHttpSession morning = new MockHttpSession();
    private final MockHttpSession evening = new MockHttpSession();
    private final List<Thread> asking = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> renewals = new ConcurrentHashMap<>();

    @Autowired
    private MockMvc pages;

    @Autowired
    private StubbedServices services;

    @Autowired
    private ClientRegistrationRepository clients;

    @Autowired
    private OAuth2AuthorizedClientRepository tokens;

    @BeforeEach
    void forget() {
        services.forget();
    }

    @Test
    void asksWithTheTokenOfTheBrowserThatAsks() throws Exception {
        logIn(morning, "morning", Instant.MAX);
        logIn(evening, "evening", Instant.MAX);

        look(morning);

        assertThat(authorities()).containsOnly("Bearer morning");
    }

    @Test
    void goesOnWhereAnotherBrowserOfTheAccountLogsOut() throws Exception {
        logIn(morning, "morning", Instant.EPOCH.plusSeconds(1));
        logIn(evening, "evening", Instant.EPOCH.plusSeconds(1));
        renewOnce();
        pages.perform(
                post("/logout").session(evening).with(authentication(clerk())).with(csrf()));

        look(morning);

        assertThat(renewals).containsOnlyKeys("morning");
        assertThat(authorities()).containsOnly("Bearer morning+");
        assertThat(morning.isInvalid()).isFalse();
        assertThat(evening.isInvalid()).isTrue();
    }

    @Test
    void renewsATokenOnceHoweverManyRequestsNeedIt() throws Exception {
        logIn(morning, "morning", Instant.EPOCH.plusSeconds(1));
        renewOnce();

        for (int request = 0; request < 2; request++) {
            asking.add(Thread.ofPlatform().start(() -> look(morning)));
        }
        for (Thread one : asking) {
            one.join();
        }

        assertThat(renewals).containsExactly(Map.entry("morning", 1));
        assertThat(authorities()).containsOnly("Bearer morning+");
        assertThat(morning.isInvalid()).isFalse();
    }

    /** As an identity provider does that takes a refresh token once, and not before two requests have come so far. */
    private void renewOnce() {
        services.answer("POST /token", sent -> {
            String refreshed = sent.body().replaceAll("(?s).*refresh_token=renewal-of-(\\w+).*", "$1");
            int times = renewals.merge(refreshed, 1, Integer::sum);
            await().until(() -> asking.size() < 2
                    || renewals.get(refreshed) > 1
                    || asking.stream().anyMatch(this::waits));
            return times > 1 ? token(400, "{\"error\":\"invalid_grant\"}") : token(200, """
                    {"access_token":"%s+","token_type":"Bearer","expires_in":300,"refresh_token":"renewal-of-next"}""".formatted(refreshed));
        });
    }

    private boolean waits(Thread one) {
        return one.getState() == Thread.State.BLOCKED;
    }

    private static StubbedServices.Answer token(int status, String json) {
        return new StubbedServices.Answer(
                status, Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8));
    }

    /** What a login leaves behind in a session. */
    private void logIn(MockHttpSession session, String token, Instant until) {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        tokens.saveAuthorizedClient(
                new OAuth2AuthorizedClient(
                        clients.findByRegistrationId("sinergi"),
                        clerk().getName(),
                        new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, token, Instant.EPOCH, until),
                        new OAuth2RefreshToken("renewal-of-" + token, Instant.EPOCH)),
                clerk(),
                request,
                new MockHttpServletResponse());
    }

    private static OAuth2AuthenticationToken clerk() {
        var said = OidcIdToken.withTokenValue("id")
                .subject("banjar")
                .claim("roles", List.of("facility-reporter"))
                .claim("facilities", List.of("lapas-kelas-iib-banjar"))
                .build();
        return new OAuth2AuthenticationToken(
                new DefaultOidcUser(AuthorityUtils.createAuthorityList("OIDC_USER"), said),
                AuthorityUtils.createAuthorityList("OIDC_USER"),
                "sinergi");
    }

    private void look(MockHttpSession session) {
        try {
            pages.perform(get("/visits").session(session).with(authentication(clerk())));
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private List<String> authorities() {
        List<String> all = services.requests().stream()
                .filter(request -> request.address().startsWith("GET "))
                .map(StubbedServices.Sent::authority)
                .toList();
        assertThat(all).isNotEmpty();
        return all;
    }
}
