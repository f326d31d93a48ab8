package id.sinergi.system.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Draws requests for operations. */
final class Attempts {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final List<String> ODD_PATHS = List.of(
            "%00",
            "%2e%2e%2f",
            "..%2f..%2f",
            "%F0%28%8C%28",
            "%24where",
            "%7B%22%24gt%22%3A%22%22%7D",
            "%20",
            "*",
            "-1",
            "0",
            "null",
            "a;b=c",
            "%F0%9F%8C%BE",
            "%E2%80%AE",
            "1-1-1-1-1",
            "%5C",
            "%25",
            "nowhere",
            "%0d%0aa:b",
            "~");
    private static final List<String> ODD_TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/json;charset=utf-16",
            "application/",
            "*/*",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "application/merge-patch+json",
            "application/json",
            "text/csv;charset=nonsense",
            "");

    private final OddValues odd;
    private final Bodies bodies;

    Attempts(long seed) {
        this.odd = new OddValues(new Random(seed));
        this.bodies = new Bodies(odd);
    }

    Attempt at(Operation operation) {
        boolean oddPath = operation.path().contains("{") && odd.chance(30);
        String address = address(operation, oddPath) + query(operation);
        Map<String, String> headers = headers(operation);
        if (odd.chance(4)) {
            String method = odd.one(List.of("DELETE", "PUT", "PATCH", "OPTIONS", "TRACE", "FOO"));
            // Another method of the address is an operation of its own; a body of this one would mean something else to
            // it.
            return new Attempt(operation, method, address, headers, "{\"$where\":1}".getBytes(StandardCharsets.UTF_8));
        }
        return new Attempt(operation, operation.method(), address, headers, body(operation, headers));
    }

    private byte[] body(Operation operation, Map<String, String> headers) {
        if (operation.media().isEmpty()) {
            return odd.chance(10) ? odd.bytes() : new byte[0];
        }
        String media = odd.one(operation.media());
        headers.put("Content-Type", odd.chance(8) ? odd.one(ODD_TYPES) : media);
        if (odd.chance(2)) {
            return bodies.oversized();
        }
        return operation.takesJson() ? bodies.json(operation) : bodies.file(operation, media);
    }

    private Map<String, String> headers(Operation operation) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (odd.chance(20)) {
            headers.put(
                    "Idempotency-Key", odd.one(List.of("", "1", "x".repeat(200), "$where", new UUID(1, 2).toString())));
        }
        if (!operation.reads() && odd.chance(60)) {
            headers.put(
                    "If-Match",
                    odd.one(List.of("\"1\"", "1", "*", "\"-1\"", "W/\"1\"", "\"99999999999999999999\"", "")));
        }
        if (odd.chance(8)) {
            headers.put(
                    "Accept", odd.one(List.of("text/html", "application/xml", "image/*", "nonsense", "*/*;q=2", ",,")));
        }
        if (odd.chance(3)) {
            headers.put("Accept-Language", "\u00E9".repeat(50));
        }
        return headers;
    }

    private String address(Operation operation, boolean oddPath) {
        Matcher variables = VARIABLE.matcher(operation.path());
        return variables.replaceAll(
                variable -> Matcher.quoteReplacement(oddPath ? oddSegment() : segment(variable.group(1))));
    }

    private String oddSegment() {
        return odd.chance(10) ? "a".repeat(1 + odd.below(3_000)) : odd.one(ODD_PATHS);
    }

    private String segment(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).endsWith("id")
                ? UUID.nameUUIDFromBytes(odd.bytes()).toString()
                : encoded(odd.text().isEmpty() ? "nowhere" : "nowhere" + odd.text());
    }

    private String query(Operation operation) {
        if (!operation.reads() && !odd.chance(15)) {
            return "";
        }
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.parameters()) {
            boolean isQuery = parameter.path("in").asString().equals("query");
            if (isQuery && odd.chance(parameter.path("required").asBoolean() ? 90 : 25)) {
                append(query, parameter.path("name").asString(), value(operation, parameter));
            }
        }
        if (odd.chance(20)) {
            append(query, odd.one(List.of("$where", "facility[$ne]", "limit[]", "unknown", "sort", "")), odd.text());
        }
        return query.toString();
    }

    private String value(Operation operation, JsonNode parameter) {
        JsonNode schema = operation.resolved(parameter.path("schema"));
        if (schema.has("enum") && odd.chance(50)) {
            return odd.one(schema.path("enum").valueStream().toList()).asString();
        }
        return odd.chance(30)
                ? odd.one(List.of("2025", "2025-11", "2025-Q4", "1", "200", "201", "true", "Jawa Tengah"))
                : odd.text();
    }

    private static void append(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? '?' : '&')
                .append(encoded(name))
                .append('=')
                .append(encoded(value));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
