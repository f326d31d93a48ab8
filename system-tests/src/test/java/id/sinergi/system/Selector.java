package id.sinergi.system;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an expression of a rule or a dashboard asks Prometheus for. */
record Selector(String name, List<Condition> conditions) {

    /** By the beginnings of the names that services tell; the rest of an expression is PromQL's, or somebody else's. */
    private static final Pattern SELECTOR = Pattern.compile(
            "\\b((?:sinergi|http|jvm|process|kafka|mongodb|logback|system|spring|disk)_[a-z0-9_]+)(?:\\{([^}]*)})?");

    private static final Pattern CONDITION = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");

    /** Those that the text of a file names, in YAML or JSON. */
    static Stream<Selector> in(String text) {
        return SELECTOR.matcher(text.replace("\\\"", "\"").replace("$job", ".*"))
                .results()
                .map(found -> new Selector(found.group(1), Condition.in(found.group(2) == null ? "" : found.group(2))));
    }

    boolean finds(Series series) {
        return series.name().equals(name)
                && conditions.stream()
                        .allMatch(condition -> condition.holds(series.labels().get(condition.label())));
    }

    /** What is asked of a label. */
    record Condition(String label, String operator, String value) {

        static List<Condition> in(String text) {
            return CONDITION
                    .matcher(text)
                    .results()
                    .map(found -> new Condition(found.group(1), found.group(2), found.group(3)))
                    .toList();
        }

        /** Prometheus takes a label that is not there for an empty one; here it is a mistake in its name. */
        boolean holds(String told) {
            // Of statuses, which ones were answered is a matter of luck.
            if (told == null || label.equals("status")) {
                return told != null;
            }
            return switch (operator) {
                case "=" -> told.equals(value);
                case "=~" -> told.matches(value);
                case "!=" -> !told.equals(value);
                default -> !told.matches(value);
            };
        }
    }
}
