package id.sinergi.portal.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads whoever comes by another name of this machine, such as {@code localhost}, to the address that the identity provider
 * knows: cookies and the way back from the login belong to one name.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty("sinergi.portal.address")
class OneAddress extends OncePerRequestFilter {

    private final URI address;

    OneAddress(@Value("${sinergi.portal.address}") URI address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getServerName().equals(address.getHost())
                || request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
        } else {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.sendRedirect(address + request.getRequestURI() + query);
        }
    }
}
