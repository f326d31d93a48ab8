package id.sinergi.system;

import id.sinergi.stack.SinergiService;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a service tells Prometheus in one line, with the label {@code job} that Prometheus adds. */
record Series(String name, Map<String, String> labels, double value) {

    private static final Pattern LINE = Pattern.compile("([a-z0-9_]+)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** All that a service tells. */
    static Stream<Series> of(SinergiService service) {
        return Http.metrics(service)
                .lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> of(service, line));
    }

    private static Series of(SinergiService service, Matcher line) {
        var labels = new HashMap<>(Map.of("job", service.label()));
        if (line.group(2) != null) {
            LABEL.matcher(line.group(2)).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        }
        return new Series(
                line.group(1), labels, Double.parseDouble(line.group(3).replace("Inf", "Infinity")));
    }
}
