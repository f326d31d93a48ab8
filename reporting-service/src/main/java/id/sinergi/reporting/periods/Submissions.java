package id.sinergi.reporting.periods;

import id.sinergi.http.EntityVersion;
import id.sinergi.http.Page;
import id.sinergi.http.Paging;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.Draft;
import id.sinergi.outbox.HistoryEntry;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Request;
import id.sinergi.outbox.Stored;
import id.sinergi.reference.Directory;
import id.sinergi.report.InvalidReport;
import id.sinergi.report.InvalidReport.Fault;
import id.sinergi.reporting.store.Criteria;
import id.sinergi.reporting.store.Register;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** All submissions: submitting a facility's month, what a regional office decides on it, and what became of it. */
@Service
public class Submissions {

    /** Who submits a month as nil although it is not hears of so many records. */
    private static final int MOST_NAMED = 20;

    private static final Set<ProblemType> OVERTAKEN =
            EnumSet.of(ProblemType.IF_MATCH_MISSING, ProblemType.STALE_VERSION);

    private final OutboxDocuments<Submission> documents;
    private final KeyedRequests keys;
    private final Register register;
    private final Months months;
    private final Directory directory;
    private final Clock clock;

    Submissions(
            OutboxDocuments<Submission> documents,
            KeyedRequests keys,
            Register register,
            Months months,
            Directory directory,
            Clock clock) {
        this.documents = documents;
        this.keys = keys;
        this.register = register;
        this.months = months;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * A facility says that a month is complete; for the first time, or again after it was returned.
     *
     * @throws InvalidReport naming every rule that it breaks: nil is refused where records count in the month
     * @throws Refusal 409 where it is submitted already, 422 where the key was used for another month
     */
    public Answer<Submission> submit(Request request, Report report) {
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
            current.map(Stored::state).map(Submission::status).ifPresent(status -> allow("submissions", status));
            Filing filing = Filing.of(report, directory, clock);
            refuseNilWhereRecordsCount(filing);
            return draft(
                    current.map(stored -> stored.state().again(filing, now()))
                            .orElseGet(() -> Submission.first(filing, now())),
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
     * A regional office sends a month back.
     *
     * @throws Refusal 409 where it is not submitted
     */
    public Answer<Submission> sendBack(UUID id, Request request, String reason) {
        return change(id, request, "return", reason, submission -> submission.sentBack(reason, now()));
    }

    /**
     * A regional office accepts a month as it is now; of one that it has accepted already it takes note of what came since.
     *
     * @throws Refusal 409 where it is neither submitted nor verified
     * @throws InvalidReport where the month is not over
     */
    public Answer<Submission> verify(UUID id, Request request, @Nullable String note) {
        return change(id, request, "verification", note, submission -> {
            Instant at = now();
            refuseWhileItGoesOn(submission.month(), at);
            if (submission.status() == SubmissionStatus.VERIFIED) {
                return submission.reviewed(at);
            }
            return submission.verified(Submission.Verification.of(
                    at, register.versionsIn(submission.month().total()), note));
        });
    }

    /**
     * One submission at its newest version.
     *
     * @throws Refusal 404 where there is none with that id
     */
    public Stored<Submission> get(UUID id) {
        return documents.find(id).orElseThrow(() -> Refusal.notFound("submission " + id));
    }

    /** The versions of a submission, first to newest, without the lists of what was verified. */
    public Page<HistoryEntry> history(UUID id, Paging paging) {
        Page<HistoryEntry> history = documents.history(id, paging);
        return new Page<>(history.items().stream().map(Submissions::inBrief).toList(), history.next());
    }

    private static HistoryEntry inBrief(HistoryEntry entry) {
        if (!(entry.changes().get("verification") instanceof Map<?, ?> verification)) {
            return entry;
        }
        var brief = new LinkedHashMap<>(verification);
        brief.remove("versions");
        var changes = new LinkedHashMap<>(entry.changes());
        changes.put("verification", brief);
        return new HistoryEntry(
                entry.version(), entry.recordedAt(), entry.by(), entry.event(), entry.reason(), changes);
    }

    private Answer<Submission> change(
            UUID id, Request request, String command, @Nullable String why, UnaryOperator<Submission> change) {
        return documents.change(id, request, stored -> {
            allow(command, stored.state().status());
            return draft(change.apply(stored.state()), why);
        });
    }

    private void refuseWhileItGoesOn(FacilityMonth month, Instant at) {
        Filing.refuse(months.overOn(month, at).stream()
                .map(first -> new Fault("", "the month is not over; it is verified from " + first + " on"))
                .toList());
    }

    private static void allow(String command, SubmissionStatus status) {
        if (!status.commands().contains(command)) {
            throw Refusal.stateForbids(command, status, status.commands());
        }
    }

    private void refuseNilWhereRecordsCount(Filing filing) {
        if (filing.nil()) {
            var counted = new Criteria()
                    .countedIn(List.of(new Criteria.Number(filing.month().total(), null)));
            Filing.refuse(register.find(counted, MOST_NAMED).stream()
                    .map(entry -> new Fault(
                            "/nil",
                            "the month is not nil: " + entry.type() + " " + entry.activity() + ", \"" + entry.title()
                                    + "\", counts in it"))
                    .toList());
        }
    }

    private Draft<Submission> draft(Submission submission, @Nullable String why) {
        return new Draft<>(
                submission, submission.status().eventType(), SubmissionList.listing(submission), List.of(), why);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * A month as it is submitted.
     *
     * @param facility its id
     * @param period the month: {@code 2025-11}
     * @param nil whether there was nothing to report; absent: there was
     */
    public record Report(
            @Nullable String facility,
            @Nullable String period,
            @Nullable Boolean nil,
            @Nullable String note) {}
}
