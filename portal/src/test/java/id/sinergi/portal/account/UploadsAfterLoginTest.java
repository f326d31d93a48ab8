package id.sinergi.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Part;
import java.util.Collection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class UploadsAfterLoginTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void readsNoPartOfWhatAStrangerSends() throws Exception {
        new UploadsAfterLogin().doFilter(new Unread(), response, chain);

        assertThat(chain.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(302);
    }

    @Test
    void takesWhatSomebodySendsWhoIsKnown() throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("banjar", ""));

        new UploadsAfterLogin().doFilter(new Unread(), response, chain);

        assertThat(chain.getRequest()).isNotNull();
    }

    /** A file that must not be looked into. */
    private static final class Unread extends MockHttpServletRequest {

        Unread() {
            super("POST", "/visits/1/attachments");
            setContentType("Multipart/form-data; boundary=x");
        }

        @Override
        public String getParameter(String name) {
            throw new AssertionError("unpacks all parts");
        }

        @Override
        public Collection<Part> getParts() {
            throw new AssertionError("unpacks all parts");
        }
    }
}
