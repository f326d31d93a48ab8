package id.sinergi.audit;

import id.sinergi.access.OperatorsOnly;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Says which requests are events: whatever writes, whoever is refused entry, and what only an operator reads. */
final class Worthwhile {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<Integer> REFUSED_ENTRY = Set.of(401, 403, 429);

    /** Not the metrics that are collected every few seconds: whoever was let in to them has seen numbers alone. */
    private static final String ACTUATOR = "/actuator/{endpoint:(?!health|info|prometheus).*}/**";

    private final List<PathPattern> reads;

    /**
     * Besides the actuator, which is operators' in every service.
     *
     * @param reads further patterns of paths whose reading is an event
     */
    Worthwhile(Stream<OperatorsOnly> operators, List<String> reads) {
        this.reads = Stream.of(Stream.of(ACTUATOR), operators.flatMap(only -> only.patterns().stream()), reads.stream())
                .flatMap(patterns -> patterns)
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    boolean is(String method, PathContainer path, int status) {
        return !READING.contains(method) || REFUSED_ENTRY.contains(status) || isReadingOfNote(path);
    }

    private boolean isReadingOfNote(PathContainer path) {
        return reads.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
