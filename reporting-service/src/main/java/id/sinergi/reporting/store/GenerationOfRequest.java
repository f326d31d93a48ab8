package id.sinergi.reporting.store;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request read one generation throughout, though another one may be served before it is answered. */
final class GenerationOfRequest extends OncePerRequestFilter implements CurrentGeneration {

    private static final ScopedValue<AtomicReference<@Nullable String>> REQUEST = ScopedValue.newInstance();

    private final CurrentGeneration now;

    GenerationOfRequest(CurrentGeneration now) {
        this.now = now;
    }

    @Override
    public String name() {
        if (!REQUEST.isBound()) {
            return now.name();
        }
        String known = REQUEST.get().get();
        String name = known == null ? now.name() : known;
        REQUEST.get().set(name);
        return name;
    }

    @Override
    public <T> T anew(Supplier<T> reading) {
        return ScopedValue.where(REQUEST, new AtomicReference<>()).call(reading::get);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            ScopedValue.where(REQUEST, new AtomicReference<>()).call(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }
}
