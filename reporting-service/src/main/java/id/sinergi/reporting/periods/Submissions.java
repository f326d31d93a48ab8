package id.sinergi.reporting.periods;

import id.sinergi.http.Cursor;
import id.sinergi.http.EntityVersion;
import id.sinergi.http.Page;
import id.sinergi.http.Paging;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.Draft;
import id.sinergi.outbox.HistoryEntry;
import id.sinergi.outbox.ListQuery;
import id.sinergi.outbox.Listing;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Request;
import id.sinergi.outbox.Stored;
import id.sinergi.reference.Directory;
import id.sinergi.report.InvalidReport;
import id.sinergi.report.InvalidReport.Fault;
import id.sinergi.report.PartialDate;
import id.sinergi.reporting.store.Criteria;
import id.sinergi.reporting.store.Register;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** All submissions: submitting a facility's month, what a regional office decides on it, and finding it again. */
@Service
public class Submissions {

    /** Who submits a month as nil although it is not hears of so many records. */
    private static final int MOST_NAMED = 20;

    private static final Set<ProblemType> OVERTAKEN =
            EnumSet.of(ProblemType.IF_MATCH_MISSING, ProblemType.STALE_VERSION);

    private final OutboxDocuments<Submission> documents;
    private final Register register;
    private final Months months;
    private final Directory directory;
    private final Clock clock;

    Submissions(
            OutboxDocuments<Submission> documents, Register register, Months months, Directory directory, Clock clock) {
        this.documents = documents;
        this.register = register;
        this.months = months;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * A facility says that a month is complete; for the first time, or again after it was returned.
     *
     * @throws InvalidReport naming every rule that it breaks: nil is refused where records count in the month
     * @throws Refusal 409 where it is submitted already
     */
    public Answer<Submission> submit(Request request, Report report) {
        Filing filing = Filing.of(report, directory, clock);
        try {
            return file(filing, request);
        } catch (Refusal refused) {
            // Who names no version is overtaken by none: somebody submitted the month since it was looked for.
            if (request.ifMatch() == null && OVERTAKEN.contains(refused.type())) {
                return file(filing, request);
            }
            throw refused;
        }
    }

    private Answer<Submission> file(Filing filing, Request request) {
        UUID id = filing.month().id();
        return documents.put(id, based(request, documents.find(id)), current -> {
            current.map(Stored::state).map(Submission::status).ifPresent(status -> allow("submissions", status));
            Filing filled = filled(filing);
            return draft(
                    current.map(stored -> stored.state().again(filled, now()))
                            .orElseGet(() -> Submission.first(filled, now())),
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
     * @throws InvalidReport where it is submitted as nil and records count in it by now
     */
    public Answer<Submission> verify(UUID id, Request request, @Nullable String note) {
        return change(id, request, "verification", note, submission -> {
            Instant at = now();
            if (submission.status() == SubmissionStatus.VERIFIED) {
                return submission.reviewed(at);
            }
            SortedMap<String, Long> versions =
                    register.versionsIn(submission.month().total());
            if (submission.nil()) {
                refuseNil(new Criteria().ids(versions.keySet()), "; return the month");
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

    /** A page of submissions, newest month first. */
    public <T> Page<T> list(ListQuery query, Function<Stored<Submission>, T> presentation) {
        return Page.of(documents.list(query), query.limit(), this::position, presentation);
    }

    /** The versions of a submission, first to newest. */
    public Page<HistoryEntry> history(UUID id, Paging paging) {
        return documents.history(id, paging);
    }

    private Cursor position(Stored<Submission> stored) {
        return documents.position(stored, listing(stored.state()));
    }

    private Answer<Submission> change(
            UUID id, Request request, String command, @Nullable String why, UnaryOperator<Submission> change) {
        return documents.change(id, request, stored -> {
            allow(command, stored.state().status());
            return draft(change.apply(stored.state()), why);
        });
    }

    private static void allow(String command, SubmissionStatus status) {
        if (!status.commands().contains(command)) {
            throw Refusal.stateForbids(command, status, status.commands());
        }
    }

    /** What is counted is asked when it is written: a repeated request is answered as before, whatever came since. */
    private Filing filled(Filing filing) {
        if (filing.nil()) {
            refuseNil(
                    new Criteria()
                            .countedIn(
                                    List.of(new Criteria.Number(filing.month().total(), null))),
                    "");
        }
        return filing;
    }

    private void refuseNil(Criteria counted, String advice) {
        Filing.refuse(register.find(counted, MOST_NAMED).stream()
                .map(entry -> new Fault(
                        "/nil",
                        "the month is not nil: " + entry.type() + " " + entry.activity() + ", \"" + entry.title()
                                + "\", counts in it" + advice))
                .toList());
    }

    private Draft<Submission> draft(Submission submission, @Nullable String why) {
        return new Draft<>(submission, submission.status().eventType(), listing(submission), List.of(), why);
    }

    private Listing listing(Submission submission) {
        return new Listing(
                new PartialDate(submission.period(), null),
                Map.of(
                        "facility", List.of(submission.facility()),
                        "regionalOffice", List.of(months.officeOf(submission.month())),
                        "status", List.of(submission.status().name())));
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
