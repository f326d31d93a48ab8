package id.sinergi.http;

import static jakarta.servlet.DispatcherType.REQUEST;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that the operation does not have: ignoring a misspelt filter would answer another question. */
final class StrictParameters implements HandlerInterceptor {

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && ours(method) && request.getDispatcherType() == REQUEST) {
            Set<String> allowed = known.computeIfAbsent(method, StrictParameters::parameters);
            parameters(request).forEach((name, values) -> {
                if (!allowed.contains(name)) {
                    throw Refusal.of(ProblemType.MALFORMED, refusal(name, allowed));
                }
                if (values.length > 1) {
                    throw Refusal.of(ProblemType.MALFORMED, "\"" + name + "\" is given more than once.");
                }
            });
        }
        return true;
    }

    private static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException unreadable) {
            throw Refusal.of(ProblemType.MALFORMED, "The parameters cannot be read; each is name=value, encoded.");
        }
    }

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("id.sinergi.");
    }

    private static String refusal(String name, Set<String> allowed) {
        return allowed.isEmpty()
                ? "This operation has no parameters."
                : "There is no parameter \"" + name + "\"; there are: " + String.join(", ", allowed) + ".";
    }

    private static Set<String> parameters(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(StrictParameters::names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(MethodParameter parameter) {
        RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
        if (single != null) {
            return Stream.of(single.name().isEmpty() ? parameter.getParameter().getName() : single.name());
        }
        if (parameter.getParameterType() == Call.class) {
            return Stream.empty();
        }
        boolean bound = parameter.getParameterAnnotations().length == 0 || isParameterObject(parameter);
        if (parameter.getParameterType().isRecord() && bound) {
            return Arrays.stream(parameter.getParameterType().getRecordComponents())
                    .map(RecordComponent::getName);
        }
        return Stream.empty();
    }

    private static boolean isParameterObject(MethodParameter parameter) {
        return Arrays.stream(parameter.getParameterAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("ParameterObject"));
    }
}
