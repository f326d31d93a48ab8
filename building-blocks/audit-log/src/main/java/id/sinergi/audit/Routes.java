package id.sinergi.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPattern;

/** The templates of a service's paths: who is refused at the door is never led to one. */
final class Routes {

    private final List<PathPattern> patterns;

    Routes(List<RequestMappingInfo> mappings) {
        this.patterns = mappings.stream()
                .map(RequestMappingInfo::getPathPatternsCondition)
                .flatMap(condition -> condition == null ? Stream.empty() : condition.getPatterns().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The template of a path as it was sent. */
    Optional<String> of(PathContainer path) {
        return patterns.stream()
                .filter(pattern -> pattern.matches(path))
                .map(PathPattern::getPatternString)
                .findFirst();
    }
}
