package id.sinergi.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Ends a session that has outlived its tokens, as if it had timed out. */
@ControllerAdvice
class SigningInAgain {

    private final SecurityContextLogoutHandler session = new SecurityContextLogoutHandler();

    @ExceptionHandler
    void signedOut(SignedOut over, HttpServletRequest request, HttpServletResponse response) throws IOException {
        session.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        SessionOver.leadBack(request, response);
    }
}
