package id.sinergi.stack.demo;

import id.sinergi.stack.demo.Story.Expectation;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Prints dashboards and data-quality marks for a person to read. */
final class DashboardTable {

    private static final String LINE = "    %-44s %6d  (%d)%n";

    private final PrintStream out;

    DashboardTable(PrintStream out) {
        this.out = out;
    }

    void print(Expectation expected, JsonNode dashboard) {
        out.println("  " + expected.dashboard());
        lines("", expected.measures(), dashboard.path("measures"));
        if (expected.breakdowns() != null) {
            expected.breakdowns()
                    .propertyStream()
                    .forEach(breakdown -> lines(
                            breakdown.getKey() + " ",
                            breakdown.getValue(),
                            dashboard.path("breakdowns").path(breakdown.getKey())));
        }
        line("knownByYearOnly", expected.knownByYearOnly(), dashboard);
        line("undated", expected.undated(), dashboard);
        line("disputed", expected.disputed(), dashboard);
    }

    void printMarks(JsonNode list) {
        out.println();
        out.println("What a person should look at (/api/v1/data-quality)");
        list.path("items")
                .valueStream()
                .forEach(item -> out.printf(
                        "    %-20s %s: %s%n",
                        item.path("kind").asString(),
                        item.path("title").asString(),
                        item.path("detail").asString()));
    }

    private void lines(String prefix, JsonNode expected, JsonNode actual) {
        expected.propertyStream()
                .forEach(value -> out.printf(
                        LINE,
                        prefix + value.getKey(),
                        actual.path(value.getKey()).asLong(),
                        value.getValue().asLong()));
    }

    private void line(String name, @Nullable JsonNode expected, JsonNode dashboard) {
        if (expected != null) {
            out.printf(LINE, name, dashboard.path(name).asLong(), expected.asLong());
        }
    }
}
