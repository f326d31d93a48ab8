package id.sinergi.standin.account;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import java.util.Map;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Lets a request of a test over the mocked web ask as somebody: {@code get(…).with(Asking.office("Jawa Tengah"))}. */
public final class Asking {

    private Asking() {}

    public static RequestPostProcessor operator() {
        return authentication(As.token("operator", Map.of()));
    }

    /** As a reporter of these facilities. */
    public static RequestPostProcessor facility(String... ids) {
        return authentication(As.token("facility-reporter", Map.of("facilities", List.of(ids))));
    }

    /** As an officer of that regional office. */
    public static RequestPostProcessor office(String name) {
        return authentication(As.token("regional-officer", Map.of("regional_office", name)));
    }

    public static RequestPostProcessor nation() {
        return authentication(As.token("national-viewer", Map.of()));
    }

    /** As another service. */
    public static RequestPostProcessor service() {
        return authentication(As.token("service", Map.of()));
    }

    /** Without a token. */
    public static RequestPostProcessor nobody() {
        return SecurityMockMvcRequestPostProcessors.anonymous();
    }
}
