package id.sinergi.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes an {@link ImportAnswer} while its rows are stored, a line for each result and one for the summary. */
final class Results {

    private static final int FLUSHED = 200;

    private final JsonMapper json;
    private final Target target;
    private final Tally tally = new Tally();

    private OutputStream out = OutputStream.nullOutputStream();
    private int written;

    Results(JsonMapper json, Target target) {
        this.json = json;
        this.target = target;
    }

    /** Whether the answer has begun: from then on it is a success, whatever its rows say. */
    boolean begun() {
        return written > 0;
    }

    Tally tally() {
        return tally;
    }

    void add(ImportAnswer.Result result) throws IOException {
        begin();
        line(written++ == 0 ? "" : ",", result);
        tally.count(result.outcome());
        if (written % FLUSHED == 0) {
            out.flush();
        }
    }

    void end(ImportAnswer.Summary summary) throws IOException {
        begin();
        text("\n],\n\"summary\":");
        line("", summary);
        text("\n}\n");
        out.flush();
    }

    private void begin() throws IOException {
        if (written == 0 && tally.rows() == 0) {
            out = target.open();
            text("{\"results\":[");
        }
    }

    private void line(String before, Object value) throws IOException {
        text(before + "\n");
        out.write(json.writeValueAsBytes(value));
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Where the answer goes; opened when its first part is known. */
    interface Target {
        OutputStream open() throws IOException;
    }

    /** How many rows there were by now, and what became of them. */
    static final class Tally {

        private final Map<ImportAnswer.Outcome, Integer> counts = new EnumMap<>(ImportAnswer.Outcome.class);

        void count(ImportAnswer.Outcome outcome) {
            counts.merge(outcome, 1, Integer::sum);
        }

        int rows() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        int of(ImportAnswer.Outcome outcome) {
            return counts.getOrDefault(outcome, 0);
        }
    }
}
