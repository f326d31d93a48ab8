package id.sinergi.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who sends a request, as far as is proven.
 *
 * @param account the subject of its token; null: it has none that is valid
 * @param address of whoever connects, or whom a trusted proxy names ({@code server.forward-headers-strategy})
 */
public record Client(@Nullable String account, String address) {

    private static final String ACCOUNT = Client.class.getName() + ".account";

    /** Of a request, also of one that was refused. */
    public static Client of(HttpServletRequest request) {
        return new Client((String) request.getAttribute(ACCOUNT), request.getRemoteAddr());
    }

    /** Remembers the account beyond the filters that know it; who stands behind them sees no more than a request. */
    static void note(HttpServletRequest request) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken verified) {
            request.setAttribute(ACCOUNT, verified.getName());
        }
    }

    /** The network that one client has for itself: an address, or the 64 bits that any of its IPv6 addresses share. */
    public String network() {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 16 ? Arrays.toString(Arrays.copyOf(bytes, 8)) : address;
        } catch (IllegalArgumentException named) {
            return address;
        }
    }
}
