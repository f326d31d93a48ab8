package id.sinergi.stack.sample;

import static java.util.stream.Collectors.joining;

import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends reports in files of some hundred rows. */
final class Importing {

    private static final int ROWS = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Services services;
    private final Outcome outcome;
    private final PrintStream out;

    Importing(Services services, Outcome outcome, PrintStream out) {
        this.services = services;
        this.outcome = outcome;
        this.out = out;
    }

    void send(Family family, List<Report> reports) {
        Progress progress = new Progress(out, family.label(), reports.size());
        for (int from = 0; from < reports.size(); from += ROWS) {
            List<Report> some = reports.subList(from, Math.min(from + ROWS, reports.size()));
            send(family, some, progress);
        }
        progress.end();
    }

    private void send(Family family, List<Report> reports, Progress progress) {
        String rows = reports.stream()
                .map(report -> JSON.writeValueAsString(report.row()))
                .collect(joining("\n"));
        Services.Answer answer = services.send(family.owner(), family.path() + "/imports", rows);
        if (!answer.isAccepted() || answer.body().path("summary").has("stopped")) {
            throw new IllegalStateException("the import of " + family.label() + " was stopped: " + answer.status() + " "
                    + (answer.isAccepted() ? answer.body().path("summary") : answer.body()));
        }
        answer.body().path("results").valueStream().forEach(result -> take(family, result));
        progress.add(reports.size());
    }

    private void take(Family family, JsonNode result) {
        String said = result.path("outcome").asString();
        outcome.count(family.label() + " " + said);
        if (said.equals("refused")) {
            outcome.refuse(family.label() + ", line " + result.path("line").asInt(), result.path("problem"));
            return;
        }
        outcome.keep(
                UUID.fromString(result.path("requestId").asString()),
                result.path("id").asString());
        result.path("warnings")
                .valueStream()
                .map(warning -> warning.path("code").asString())
                .distinct()
                .forEach(code -> outcome.count("warning " + code));
    }
}
