package id.sinergi.http;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads a {@link Call} from the request. */
final class Calls implements HandlerMethodArgumentResolver {

    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Call.class;
    }

    @Override
    public Call resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest sent = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return new Call(
                caller(sent),
                sent.getRequestURI(),
                key(sent.getHeader(Call.KEY)),
                sent.getHeader(HttpHeaders.IF_MATCH));
    }

    private static String caller(HttpServletRequest sent) {
        Principal caller = sent.getUserPrincipal();
        if (caller == null) {
            throw new IllegalStateException("A call came past the filters without a caller.");
        }
        return caller.getName();
    }

    private static @Nullable UUID key(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!UUID_TEXT.matcher(text).matches()) {
            throw Refusal.of(
                    ProblemType.MALFORMED,
                    "Idempotency-Key is a UUID, for example 7d444840-9dc0-11d1-b245-5ffdce74fad2; take a new one for"
                            + " every new request.");
        }
        return UUID.fromString(text);
    }
}
