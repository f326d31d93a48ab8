package id.sinergi.stack.sample;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The table at the end, of what the services answered and of what they count now. */
final class Summary {

    private final PrintStream out;
    private final Outcome outcome;

    Summary(PrintStream out, Outcome outcome) {
        this.out = out;
        this.outcome = outcome;
    }

    void print(List<JsonNode> dashboards) {
        out.println();
        out.println("What the services answered");
        for (Family family : Family.values()) {
            line(
                    family.label(),
                    outcome.counted(family.label() + " stored"),
                    outcome.counted(family.label() + " unchanged") + " were there before");
        }
        line("reports of state revenue", outcome.counted("deposits"), "");
        line("answers and decisions on visits", outcome.counted("answers"), "");
        line("corrections after verification", outcome.counted("corrections"), "");
        line("months submitted", outcome.counted("months submitted"), "");
        line("months verified", outcome.counted("months verified"), "");
        line("months returned", outcome.counted("months returned"), "");
        outcome.warnings().forEach((code, count) -> line("marked " + code, count, ""));
        line("refused", outcome.refused(), "");
        dashboards.forEach(this::print);
    }

    private void print(JsonNode dashboard) {
        JsonNode measures = dashboard.path("measures");
        JsonNode coverage = dashboard.path("coverage");
        out.println();
        out.println("What the nation shows for " + dashboard.path("period").asString());
        for (String measure : List.of(
                "visits",
                "agreementsSigned",
                "agreementsRenewed",
                "agreementsInForce",
                "agreementsExpiring90d",
                "agreementsValidityUnstated",
                "programmesRun",
                "participantsEnrolled",
                "harvestKilograms",
                "stateRevenueRupiah")) {
            line(measure, measures.path(measure).asLong(), "");
        }
        share("visitsPossibleDuplicates", measures.path("visitsPossibleDuplicates"), measures.path("visits"));
        line("disputed", dashboard.path("disputed").asLong(), "");
        line("synthetic", dashboard.path("synthetic").asLong(), "");
        long expected = coverage.path("expected").asLong();
        long reported = coverage.path("reported").asLong();
        share("months reported", reported, expected);
        share("months missing", expected - reported, expected);
        share("months late", reported - coverage.path("onTime").asLong(), reported);
        share("months verified", coverage.path("verified").asLong(), expected);
    }

    private void share(String what, JsonNode part, JsonNode whole) {
        share(what, part.asLong(), whole.asLong());
    }

    private void share(String what, long part, long whole) {
        line(what, part, whole == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole));
    }

    private void line(String what, long number, String more) {
        out.printf(Locale.ROOT, "  %-34s %,16d  %s%n", what, number, more);
    }
}
