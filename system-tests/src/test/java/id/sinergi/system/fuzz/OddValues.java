package id.sinergi.system.fuzz;

import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What nobody sends by mistake, drawn by a seeded random. */
final class OddValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "$where",
            "{\"$gt\":\"\"}",
            "'; return true; var a='",
            "../../etc/passwd",
            "\u0000",
            "a\u0000b",
            "\uFEFF",
            "\u202Edetrevni",
            "\uD83C\uDF3E".repeat(50),
            "e\u0301\u0327\u0323".repeat(20),
            "\uFDFD",
            "ﷺ ﬁ ½ Ⅷ İ ı ß",
            "\u2028\u2029\u0085",
            "%00%0a%0d",
            "${jndi:ldap://127.0.0.1/a}",
            "<script>alert(1)</script>",
            "0x7fffffff",
            "NaN",
            "null",
            "true",
            "-1",
            "9".repeat(400),
            "2025-02-30",
            "9999-12-31",
            "-2025-01-01",
            "+12025-01-01",
            "2025-11-28T00:00:00Z",
            "P-1Y",
            "P99999999999Y",
            "lapas-kelas-iib-banjar\u0000",
            "x".repeat(5_000));

    private static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "1",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "1e400",
            "-1e400",
            "1e-400",
            "0.1",
            "1.0",
            "123456789012345678901234567890");

    private static final List<String> OPERATORS = List.of(
            "$where", "$gt", "$ne", "$set", "_id", "__proto__", "class", "outbox", "version", "a.b", "", "\u0000");

    private final Random random;

    OddValues(Random random) {
        this.random = random;
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    boolean chance(int inHundred) {
        return random.nextInt(100) < inHundred;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    String text() {
        return one(TEXTS);
    }

    String operator() {
        return one(OPERATORS);
    }

    JsonNode number() {
        return JSON.numberNode(new java.math.BigDecimal(one(NUMBERS)));
    }

    /** A value of another type than the one given. */
    JsonNode insteadOf(JsonNode value) {
        ObjectNode operator = JSON.objectNode().put(operator(), text());
        List<JsonNode> others = List.of(
                operator,
                JSON.arrayNode().add(operator),
                JSON.arrayNode(),
                JSON.stringNode(text()),
                number(),
                JSON.booleanNode(true));
        JsonNode other = one(others);
        return other.getNodeType() == value.getNodeType() ? insteadOf(value) : other;
    }

    /** Bytes that are no text. */
    byte[] bytes() {
        byte[] bytes = new byte[1 + random.nextInt(300)];
        random.nextBytes(bytes);
        return bytes;
    }
}
