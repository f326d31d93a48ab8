package id.sinergi.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Has the requests counted that would have changed something and were refused, but for what a filter refuses. */
@ControllerAdvice
class RefusedRequests implements ResponseBodyAdvice<Object> {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final ObjectProvider<RefusedWrites> refused;

    /** @param refused asked for with the first refusal: an advice is made before most else */
    RefusedRequests(ObjectProvider<RefusedWrites> refused) {
        this.refused = refused;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ProblemDetail problem && !READING.contains(request.getMethod())) {
            ProblemType.of(problem.getType()).ifPresent(refused.getObject()::add);
        }
        return body;
    }
}
