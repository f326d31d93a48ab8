package id.sinergi.portal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;

import java.util.List;
import java.util.Map;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Whoever looks at a page in a test. */
public final class Accounts {

    private Accounts() {}

    /** An account that reads the nation. */
    public static RequestPostProcessor national() {
        return account(Map.of("roles", List.of("national-viewer")));
    }

    /** A regional officer. */
    public static RequestPostProcessor officer(String regionalOffice) {
        return account(Map.of("roles", List.of("regional-officer"), "regional_office", regionalOffice));
    }

    /** A facility's reporter. */
    public static RequestPostProcessor reporter(String... facilities) {
        return account(Map.of("roles", List.of("facility-reporter"), "facilities", List.of(facilities)));
    }

    /** Whoever runs it. */
    public static RequestPostProcessor operator() {
        return account(Map.of("roles", List.of("operator")));
    }

    /** An account of which the identity provider says that. */
    public static RequestPostProcessor account(Map<String, Object> claims) {
        return oidcLogin().idToken(token -> token.claims(all -> all.putAll(claims)));
    }
}
