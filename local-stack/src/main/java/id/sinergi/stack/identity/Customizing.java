package id.sinergi.stack.identity;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Puts into a token whose it is: the account that logged in, or the one that is asked for with {@code as=}. */
final class Customizing implements OAuth2TokenCustomizer<JwtEncodingContext> {

    static final String AUDIENCE = "sinergi";

    private final Map<String, Account> loggedIn =
            Account.forLogin().stream().collect(toMap(Account::name, Function.identity()));
    private final Accounts accounts;

    Customizing(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        Account account =
                account(requireNonNull(context.getAuthorizationGrant()), requireNonNull(context.getPrincipal()));
        context.getClaims().subject(account.name()).claims(claims -> claims.putAll(account.claims()));
        if (context.getTokenType().getValue().equals("access_token")) {
            context.getClaims().audience(List.of(AUDIENCE));
        }
    }

    private Account account(Authentication grant, Authentication principal) {
        if (!(grant instanceof OAuth2ClientCredentialsAuthenticationToken asked)) {
            return requireNonNull(loggedIn.get(principal.getName()));
        }
        if (principal.getName().equals(Clients.SERVICES)) {
            return Account.service(Clients.SERVICES);
        }
        try {
            return accounts.of(String.valueOf(asked.getAdditionalParameters().get("as")));
        } catch (IllegalArgumentException unknown) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, unknown.getMessage(), null));
        }
    }
}
