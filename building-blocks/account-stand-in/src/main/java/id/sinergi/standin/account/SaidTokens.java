package id.sinergi.standin.account;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Takes a token for what it says: {@code Bearer operator}. For tests that run a service of their own. */
public final class SaidTokens implements JwtDecoder, ApplicationContextInitializer<GenericApplicationContext> {

    /** The header that lets a request ask as an operator. */
    public static final String OPERATOR = "Bearer operator";

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(JwtDecoder.class, () -> this);
    }

    @Override
    public Jwt decode(String role) {
        Jwt said = As.token(role, Map.of()).getToken();
        return Jwt.withTokenValue(role)
                .headers(headers -> headers.putAll(said.getHeaders()))
                .claims(claims -> claims.putAll(said.getClaims()))
                .claim("roles", List.of(role))
                .build();
    }
}
