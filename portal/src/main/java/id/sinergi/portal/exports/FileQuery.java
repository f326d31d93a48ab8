package id.sinergi.portal.exports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which file is asked for; what is wrong with it the service says.
 *
 * @param family null: all
 */
record FileQuery(
        @Nullable String scope,
        @Nullable String period,
        @Nullable String family,
        @Nullable String format) {

    /** Its parameters at the service, those without a value left out. */
    Map<String, String> parameters(String language) {
        var parameters = new LinkedHashMap<String, String>();
        add(parameters, "scope", scope);
        add(parameters, "period", period);
        add(parameters, "family", family);
        add(parameters, "format", format);
        parameters.put("lang", language);
        return parameters;
    }

    /** A query with a place for each of the parameters. */
    static String query(Map<String, String> parameters) {
        return parameters.keySet().stream()
                .map(name -> name + "={" + name + "}")
                .collect(Collectors.joining("&", "?", ""));
    }

    private static void add(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parameters.put(name, value);
        }
    }
}
