package id.sinergi.stack.demo;

import id.sinergi.stack.ReadyFile;
import id.sinergi.stack.SinergiService;
import id.sinergi.stack.demo.Story.Expectation;
import id.sinergi.stack.demo.Story.Step;
import id.sinergi.stack.identity.LocalTokens;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts the five cases and shows the dashboards that they make. Running it twice changes nothing. */
public final class Demo {

    private final JsonMapper json = new JsonMapper();
    private final PrintStream out;

    private Demo(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs against the stack that wrote the ready file, the first argument, with tokens of its identity provider, whose
     * folder is the second; exits with 1 where a report is refused or not counted.
     */
    public static void main(String[] arguments) {
        ReadyFile stack = new ReadyFile(Path.of(arguments[0]));
        try {
            run(stack::url, new LocalTokens(stack.issuer(), Path.of(arguments[1]), Clock.systemUTC())::of, System.out);
        } catch (IllegalStateException failed) {
            System.err.println("sinergi: " + failed.getMessage());
            System.exit(1);
        }
    }

    /**
     * Runs against the services at the given addresses.
     *
     * @param tokens for roles as {@link LocalTokens#of} names them
     * @throws IllegalStateException where a report is refused or not counted in time
     */
    public static void run(Function<SinergiService, String> addresses, UnaryOperator<String> tokens, PrintStream out) {
        try (Client client = new Client(new JsonMapper(), addresses, tokens)) {
            new Demo(out).run(client);
        }
    }

    private void run(Client client) {
        out.println("Posting the five cases");
        Map<String, String> ids = new HashMap<>();
        Story.all(json).forEach(story -> tell(story, client, ids));
        List<Expectation> expectations = Story.expectations(json);
        Awaiting.counted(client, expectations);
        out.println();
        out.println("What they count (in brackets: what the five cases alone make)");
        DashboardTable table = new DashboardTable(out);
        expectations.forEach(expected -> table.print(expected, client.get(expected.dashboard())));
        table.printMarks(client.get("/api/v1/data-quality?limit=200"));
    }

    /** @param ids of the records made so far, by the names that stories give them */
    private void tell(Story story, Client client, Map<String, String> ids) {
        out.println("  " + story.tells() + " (" + story.as() + ")");
        for (Step step : story.steps()) {
            String path = named(step.post(), story, ids);
            JsonNode body = json.readTree(named(json.writeValueAsString(step.body()), story, ids));
            JsonNode stored = client.post(story.as(), path, body, key(story, step));
            ids.put(story.number() + "/" + step.name(), stored.path("id").asString());
            records(stored)
                    .forEach(record -> out.println(
                            "    " + path + " → " + record.path("id").asString() + ", version "
                                    + record.path("version").asLong()));
        }
        story.later().forEach(fact -> out.println("    not yet: " + fact));
    }

    /** With ids for the names: {@code ${visit}} of the same story, {@code ${001/visit}} of another. */
    private static String named(String text, Story story, Map<String, String> ids) {
        String replaced = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            replaced = replaced.replace("${" + id.getKey() + "}", id.getValue());
            if (id.getKey().startsWith(story.number() + "/")) {
                replaced = replaced.replace("${" + id.getKey().substring(4) + "}", id.getValue());
            }
        }
        return replaced;
    }

    /** What was made: one record, or all agreements of a ceremony. */
    private static Stream<JsonNode> records(JsonNode stored) {
        return stored.has("agreements") ? stored.path("agreements").valueStream() : Stream.of(stored);
    }

    /** The same in every run, so that a second one repeats the requests instead of making new ones. */
    private static UUID key(Story story, Step step) {
        return UUID.nameUUIDFromBytes(("demo/" + story.tells() + "/" + step.name()).getBytes(StandardCharsets.UTF_8));
    }
}
