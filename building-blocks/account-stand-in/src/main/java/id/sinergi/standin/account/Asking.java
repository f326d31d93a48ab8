package id.sinergi.standin.account;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Lets a request of a test over the mocked web ask as somebody: {@code get(…).with(Asking.office("Jawa Tengah"))}. */
public final class Asking {

    private static final String SAID = Asking.class.getName();

    private Asking() {}

    public static RequestPostProcessor operator() {
        return as(As.token("operator", Map.of()));
    }

    /** As a reporter of these facilities. */
    public static RequestPostProcessor facility(String... ids) {
        return as(As.token("facility-reporter", Map.of("facilities", List.of(ids))));
    }

    /** As an officer of that regional office. */
    public static RequestPostProcessor office(String name) {
        return as(As.token("regional-officer", Map.of("regional_office", name)));
    }

    public static RequestPostProcessor nation() {
        return as(As.token("national-viewer", Map.of()));
    }

    /** As another service. */
    public static RequestPostProcessor service() {
        return as(As.token("service", Map.of()));
    }

    /** Without a token. */
    public static RequestPostProcessor nobody() {
        return said(anonymous());
    }

    /** What a request asks as that says nothing: what it says itself holds, whichever is applied first. */
    static RequestPostProcessor operatorUnlessSaid() {
        return request -> request.getAttribute(SAID) == null ? operator().postProcessRequest(request) : request;
    }

    private static RequestPostProcessor as(JwtAuthenticationToken token) {
        return said(authentication(token));
    }

    private static RequestPostProcessor said(RequestPostProcessor who) {
        return request -> {
            request.setAttribute(SAID, true);
            return who.postProcessRequest(request);
        };
    }
}
