package id.sinergi.audit;

import java.util.List;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Says which requests are events: whatever writes, whoever is refused entry, and what only an operator reads. */
final class Worthwhile {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<Integer> REFUSED_ENTRY = Set.of(401, 403, 429);

    private final List<PathPattern> reads;

    Worthwhile(List<String> reads) {
        this.reads =
                reads.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    boolean is(String method, String path, int status) {
        return !READING.contains(method) || REFUSED_ENTRY.contains(status) || isOperatorsAlone(path);
    }

    private boolean isOperatorsAlone(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return reads.stream().anyMatch(pattern -> pattern.matches(parsed));
    }
}
