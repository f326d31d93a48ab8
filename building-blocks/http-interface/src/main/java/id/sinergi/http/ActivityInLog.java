package id.sinergi.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Says in every line that is logged for a request to which record it was, where its address names one. */
public final class ActivityInLog implements HandlerInterceptor {

    /** The field of a line. */
    public static final String FIELD = "activity";

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** Does something about a record, and says so in every line meanwhile; the record of the address is told again then. */
    public static <T> T of(UUID record, Supplier<T> doings) {
        String before = MDC.get(FIELD);
        MDC.put(FIELD, record.toString());
        try {
            return doings.get();
        } finally {
            if (before == null) {
                MDC.remove(FIELD);
            } else {
                MDC.put(FIELD, before);
            }
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named
                && named.get("id") instanceof String id
                && ID.matcher(id).matches()) {
            MDC.put(FIELD, id);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        MDC.remove(FIELD);
    }
}
