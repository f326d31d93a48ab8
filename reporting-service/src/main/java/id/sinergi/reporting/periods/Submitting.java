package id.sinergi.reporting.periods;

import id.sinergi.access.CurrentScope;
import id.sinergi.http.EntityVersion;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Request;
import id.sinergi.outbox.Stored;
import id.sinergi.reference.Directory;
import id.sinergi.report.InvalidReport;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A facility submits its month. */
@Service
public class Submitting {

    private static final Set<ProblemType> OVERTAKEN =
            EnumSet.of(ProblemType.IF_MATCH_MISSING, ProblemType.STALE_VERSION);

    private final OutboxDocuments<Submission> documents;
    private final KeyedRequests keys;
    private final NilMonths nilMonths;
    private final Directory directory;
    private final Clock clock;

    Submitting(
            OutboxDocuments<Submission> documents,
            KeyedRequests keys,
            NilMonths nilMonths,
            Directory directory,
            Clock clock) {
        this.documents = documents;
        this.keys = keys;
        this.nilMonths = nilMonths;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * A facility says that a month is complete; for the first time, or again after it was returned.
     *
     * @throws InvalidReport naming every rule that it breaks: nil is refused where records count in the month
     * @throws Refusal 409 where it is submitted already, 422 where the key was used for another month, 403 where another than
     *     an operator takes one over from what stood before Sinergi
     */
    public Answer<Submission> submit(Request request, Report report) {
        if (report.submittedAt() != null && !CurrentScope.get().operator()) {
            throw Refusal.of(
                    ProblemType.FORBIDDEN,
                    "Only an operator takes over what was submitted elsewhere before; leave out \"submittedAt\".");
        }
        UUID id = Filing.named(report)
                .orElseGet(() -> Filing.of(report, directory, clock).month())
                .id();
        return keys.once(request, id, () -> file(id, request, report));
    }

    private Answer<Submission> file(UUID id, Request request, Report report) {
        try {
            return put(id, request, report);
        } catch (Refusal refused) {
            // Who names no version is overtaken by none: somebody submitted the month since it was looked for.
            if (request.ifMatch() == null && OVERTAKEN.contains(refused.type())) {
                return put(id, request, report);
            }
            throw refused;
        }
    }

    /** Judged when it is written: a repeated request is answered as before, whatever came since. */
    private Answer<Submission> put(UUID id, Request request, Report report) {
        return documents.put(id, based(request, documents.find(id)), current -> {
            current.map(Stored::state).map(Submission::status).ifPresent(status -> status.require("submissions"));
            Filing filing = Filing.of(report, directory, clock);
            if (current.isPresent() && filing.submittedAt() != null) {
                throw new InvalidReport(List.of(new InvalidReport.Fault(
                        "/submittedAt", "the month was submitted already; only a first submission is taken over")));
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            if (filing.nil()) {
                nilMonths.refuseSubmission(filing.month());
            }
            return Submissions.draft(
                    current.map(stored -> stored.state().again(filing, now))
                            .orElseGet(() -> Submission.first(filing, now)),
                    filing.note());
        });
    }

    /** The version may be left out: only what was returned can be submitted again, and that once. */
    private static Request based(Request request, Optional<Stored<Submission>> current) {
        String read = current.map(stored -> EntityVersion.etag(stored.version()))
                .filter(newest -> request.ifMatch() == null)
                .orElse(request.ifMatch());
        return new Request(request.caller(), request.path(), request.key(), read, request.body());
    }

    /**
     * A month as it is submitted.
     *
     * @param facility its id
     * @param period the month: {@code 2025-11}
     * @param nil whether there was nothing to report; absent: there was
     * @param submittedAt for operators alone, who take over what was submitted before Sinergi, on paper or to another system:
     *     when that was; absent: it is submitted now
     */
    public record Report(
            @Nullable String facility,
            @Nullable String period,
            @Nullable Boolean nil,
            @Nullable String note,
            @Nullable OffsetDateTime submittedAt) {}
}
