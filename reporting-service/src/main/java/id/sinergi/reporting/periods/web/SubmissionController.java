package id.sinergi.reporting.periods.web;

import id.sinergi.access.Right;
import id.sinergi.http.Call;
import id.sinergi.http.EntityVersion;
import id.sinergi.http.Page;
import id.sinergi.http.Paging;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.HistoryEntry;
import id.sinergi.outbox.Request;
import id.sinergi.outbox.Stored;
import id.sinergi.report.InvalidReport;
import id.sinergi.reporting.periods.Months;
import id.sinergi.reporting.periods.Submission;
import id.sinergi.reporting.periods.SubmissionList;
import id.sinergi.reporting.periods.Submissions;
import id.sinergi.reporting.periods.Submitting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = SubmissionController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Submissions", description = "Months that facilities submit and regional offices return or verify")
class SubmissionController {

    static final String PATH = "/api/v1/submissions";

    private final Submitting submitting;
    private final Submissions submissions;
    private final SubmissionList list;
    private final Months months;

    SubmissionController(Submitting submitting, Submissions submissions, SubmissionList list, Months months) {
        this.submitting = submitting;
        this.submissions = submissions;
        this.list = list;
        this.months = months;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "submitMonth",
            summary = "A facility's month is complete",
            description = "From the month's last day on, where the facility is; as nil once it is over."
                    + " The first time answers 201. A month that was returned is submitted again in the same way,"
                    + " which answers 200; If-Match may name the version that was read. Nil says that there was nothing"
                    + " to report, and is refused where records count in the month, naming them. An operator takes over what"
                    + " was submitted before Sinergi, and says when that was (submittedAt): whether it came in time"
                    + " follows from that, and takenOverAt marks it.")
    ResponseEntity<SubmissionResource> submit(@RequestBody Submitting.Report report, Call call) {
        Answer<Submission> answer = submitting.submit(Request.command(call, report), report);
        return answer.stored().version() == 1
                ? answered(
                        ResponseEntity.created(
                                URI.create(PATH + "/" + answer.stored().id())),
                        answer.stored())
                : changed(answer);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "submission", summary = "Read a submission at its newest version")
    ResponseEntity<SubmissionResource> get(@PathVariable UUID id) {
        return answered(ResponseEntity.ok(), submissions.get(id));
    }

    @GetMapping
    @Operation(operationId = "listSubmissions", summary = "List submissions, newest month first")
    Page<SubmissionResource> list(@ParameterObject SubmissionFilter filter) {
        return list.page(filter.query(), filter.regionalOffice(), this::resource);
    }

    @GetMapping("/{id}/history")
    @Operation(operationId = "historyOfSubmission", summary = "The versions of a submission, first to newest")
    Page<HistoryEntry> history(@PathVariable UUID id, @ParameterObject Paging paging) {
        return submissions.history(id, paging);
    }

    @PostMapping("/{id}/return")
    @Operation(operationId = "returnSubmission", summary = "The regional office sends a submitted month back")
    ResponseEntity<SubmissionResource> sendBack(@PathVariable UUID id, @RequestBody Return body, Call call) {
        return changed(submissions.sendBack(id, Request.command(call, body).by(Right.DECIDE), body.required()));
    }

    @PostMapping("/{id}/verification")
    @Operation(
            operationId = "verifySubmission",
            summary = "The regional office accepts a submitted month as it is now",
            description =
                    "Once the month is over where the facility is. What changes afterwards stays visible as an adjustment. Of a month that is verified already,"
                            + " it says that the office has looked at what came since: that is no late report any more.")
    ResponseEntity<SubmissionResource> verify(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable Acceptance body, Call call) {
        Acceptance acceptance = body == null ? new Acceptance(null) : body;
        return changed(
                submissions.verify(id, Request.command(call, acceptance).by(Right.DECIDE), acceptance.checked()));
    }

    private ResponseEntity<SubmissionResource> changed(Answer<Submission> answer) {
        return answered(ResponseEntity.ok(), answer.stored());
    }

    private ResponseEntity<SubmissionResource> answered(
            ResponseEntity.BodyBuilder answer, Stored<Submission> submission) {
        return answer.eTag(EntityVersion.etag(submission.version())).body(resource(submission));
    }

    private SubmissionResource resource(Stored<Submission> stored) {
        return SubmissionResource.of(stored, months);
    }

    /** Why a month is sent back. */
    record Return(@Nullable String reason) {

        private static final int LONGEST = 2000;

        String required() {
            if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
                throw new InvalidReport(List.of(new InvalidReport.Fault(
                        "/reason", "say in at most " + LONGEST + " characters what the facility is to mend")));
            }
            return reason;
        }
    }

    /** What the office remarks when it accepts a month. */
    record Acceptance(@Nullable String note) {

        @Nullable
        String checked() {
            if (note != null && note.length() > Return.LONGEST) {
                throw new InvalidReport(
                        List.of(new InvalidReport.Fault("/note", "at most " + Return.LONGEST + " characters")));
            }
            return note;
        }
    }
}
