package id.sinergi.reporting.periods;

import id.sinergi.http.Refusal;
import java.util.List;
import java.util.Locale;

/** The states of a submission, each with the commands that it allows; a month that is open has no submission yet. */
public enum SubmissionStatus {
    /** The facility says that the month is complete. */
    SUBMITTED("return", "verification"),
    /** The regional office has sent it back. */
    RETURNED("submissions"),
    /**
     * The regional office has accepted it: what changes from here on is an adjustment, of which it can take note by
     * verifying once more.
     */
    VERIFIED("verification");

    private final List<String> commands;

    SubmissionStatus(String... commands) {
        this.commands = List.of(commands);
    }

    /** The commands that it allows; {@code submissions} stands for submitting the month again. */
    public List<String> commands() {
        return commands;
    }

    String eventType() {
        return "id.sinergi.submission." + name().toLowerCase(Locale.ROOT) + ".v1";
    }

    /**
     * Requires that the command is allowed now.
     *
     * @throws Refusal 409 where it is not, naming those that are
     */
    void require(String command) {
        if (!commands().contains(command)) {
            throw Refusal.stateForbids(command, this, commands());
        }
    }
}
