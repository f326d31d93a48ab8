package id.sinergi.portal.services;

import id.sinergi.portal.account.SignedOut;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handlers their {@link Services}, with the viewer's token, renewed where it is about to end. */
@Component
class ServicesOfViewer implements HandlerMethodArgumentResolver {

    private static final String REGISTRATION = "sinergi";

    /** How long a token is trusted of which the identity provider does not say it. */
    private static final Duration UNSTATED = Duration.ofMinutes(1);

    /** What a refusal to renew is called where the identity provider has not judged it. */
    private static final Set<String> AWAY =
            Set.of("invalid_token_response", OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);

    private final Asking asking;
    private final OAuth2AuthorizedClientManager tokens;
    private final Clock clock;

    ServicesOfViewer(Asking asking, OAuth2AuthorizedClientManager tokens, Clock clock) {
        this.asking = asking;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Services.class;
    }

    @Override
    public Services resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Authentication viewer = SecurityContextHolder.getContext().getAuthentication();
        OAuth2AccessToken token = client(viewer, request).getAccessToken();
        return new Services(
                asking,
                token.getTokenValue(),
                Objects.requireNonNullElseGet(
                        token.getExpiresAt(), () -> clock.instant().plus(UNSTATED)));
    }

    /** One request of a session after the other: a refresh token may be good for one renewal, and the next needs what that brought. */
    private OAuth2AuthorizedClient client(@Nullable Authentication viewer, NativeWebRequest request) {
        synchronized (request.getSessionMutex()) {
            return client(viewer);
        }
    }

    /** Tokens that cannot be renewed want another login, unless the identity provider is only away. */
    private OAuth2AuthorizedClient client(@Nullable Authentication viewer) {
        try {
            OAuth2AuthorizedClient client = viewer == null
                    ? null
                    : tokens.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION)
                            .principal(viewer)
                            .build());
            if (client == null) {
                throw new ClientAuthorizationRequiredException(REGISTRATION);
            }
            return client;
        } catch (OAuth2AuthorizationException refused) {
            if (AWAY.contains(refused.getError().getErrorCode())) {
                throw new ServiceAway("the identity provider", refused);
            }
            throw new SignedOut(refused);
        }
    }
}
