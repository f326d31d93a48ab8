package id.sinergi.reporting.periods;

import id.sinergi.access.CurrentScope;
import id.sinergi.http.Page;
import id.sinergi.http.Paging;
import id.sinergi.http.Refusal;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.Draft;
import id.sinergi.outbox.HistoryEntry;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Request;
import id.sinergi.outbox.Stored;
import id.sinergi.report.InvalidReport;
import id.sinergi.report.InvalidReport.Fault;
import id.sinergi.reporting.store.Register;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What regional offices decide on submitted months, and what became of each. */
@Service
public class Submissions {

    private final OutboxDocuments<Submission> documents;
    private final Register register;
    private final NilMonths nilMonths;
    private final Months months;
    private final Clock clock;

    Submissions(
            OutboxDocuments<Submission> documents, Register register, NilMonths nilMonths, Months months, Clock clock) {
        this.documents = documents;
        this.register = register;
        this.nilMonths = nilMonths;
        this.months = months;
        this.clock = clock;
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
     * @throws InvalidReport where the month is not over, or is submitted as nil and records count in it by now
     */
    public Answer<Submission> verify(UUID id, Request request, @Nullable String note) {
        return change(id, request, "verification", note, submission -> {
            Instant at = now();
            refuseWhileItGoesOn(submission.month(), at);
            if (submission.status() == SubmissionStatus.VERIFIED) {
                return submission.reviewed(at);
            }
            SortedMap<String, Long> versions = CurrentScope.ofTheService(
                    () -> register.versionsIn(submission.month().total()));
            if (submission.nil()) {
                nilMonths.refuseVerification(versions.keySet());
            }
            return submission.verified(Submission.Verification.of(at, versions, note));
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
            stored.state().status().require(command);
            return draft(change.apply(stored.state()), why);
        });
    }

    private void refuseWhileItGoesOn(FacilityMonth month, Instant at) {
        Filing.refuse(months.overOn(month, at).stream()
                .map(first -> new Fault("", "the month is not over; it is verified from " + first + " on"))
                .toList());
    }

    static Draft<Submission> draft(Submission submission, @Nullable String why) {
        return new Draft<>(
                submission, submission.status().eventType(), SubmissionList.listing(submission), List.of(), why);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
