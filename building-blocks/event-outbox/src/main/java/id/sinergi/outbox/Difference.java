package id.sinergi.outbox;

import id.sinergi.outbox.ResyncFinding.Kind;
import id.sinergi.outbox.ResyncFinding.Outcome;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What the log tells of an activity and its document does not.
 *
 * @param document null: there is none
 * @param recovered the versions that it does not tell of, in their order; at least one
 */
record Difference<S>(@Nullable Document document, List<Recovered<S>> recovered) {

    Difference {
        recovered = List.copyOf(recovered);
    }

    private boolean isDiverged() {
        return document != null && recovered.getFirst().at().version() <= document.getLong("version");
    }

    private Kind kind() {
        return document == null ? Kind.MISSING : isDiverged() ? Kind.DIVERGED : Kind.OLDER;
    }

    /** What an order makes of it: where the database went on, too, its state is what somebody decided last. */
    Outcome outcome(ResyncOrder order) {
        boolean comesBack = order.bringsBack() && recovered.getLast().state() != null;
        if (document == null && !comesBack) {
            return Outcome.NOTHING;
        }
        return comesBack && !isDiverged() ? Outcome.BROUGHT_BACK : Outcome.LIFTED;
    }

    /** It was brought in line, and has that version now. */
    ResyncFinding settled(Outcome how, long version) {
        return finding(how, null, version, unread());
    }

    /** It was left as it is; in a rehearsal with what would have been done. */
    ResyncFinding listed(ResyncOrder order) {
        return finding(Outcome.NOTHING, order.isRehearsal() ? outcome(order) : null, null, unread());
    }

    /** It had to be left as it is. */
    ResyncFinding left(String why) {
        return finding(Outcome.NOTHING, null, null, why);
    }

    private ResyncFinding finding(
            Outcome outcome, @Nullable Outcome would, @Nullable Long version, @Nullable String note) {
        Recovered<S> newest = recovered.getLast();
        return new ResyncFinding(
                newest.at().id(),
                kind(),
                outcome,
                would,
                newest.facilities(),
                newest.title(),
                document == null ? null : document.getLong("version"),
                newest.at().version(),
                newest.at().recordedAt(),
                version,
                note);
    }

    private @Nullable String unread() {
        return recovered.stream().anyMatch(version -> version.state() == null)
                ? "of what the log has this release cannot read everything"
                : null;
    }
}
