package id.sinergi.programme;

import id.sinergi.access.Reporter;
import id.sinergi.http.Correction;
import id.sinergi.http.Corrections;
import id.sinergi.http.Page;
import id.sinergi.http.Paging;
import id.sinergi.http.Refusal;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.Draft;
import id.sinergi.outbox.HistoryEntry;
import id.sinergi.outbox.ListQuery;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Request;
import id.sinergi.outbox.Stored;
import id.sinergi.programme.model.Doubts;
import id.sinergi.programme.model.Programme;
import id.sinergi.programme.model.ProgrammeReport;
import id.sinergi.programme.model.ReportingProgrammes;
import id.sinergi.reference.ReferenceData;
import id.sinergi.report.ReportCheck;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All programmes: reporting one, correcting it, taking it back, and finding it again. */
@Component
public class Programmes {

    /** What the service gives, and what has commands of its own. */
    private static final Set<String> UNTOUCHABLE = Set.of(
            "id",
            "version",
            "createdAt",
            "recordedAt",
            "warnings",
            "status",
            "cohorts",
            "harvests",
            "followUps",
            "remarks",
            "withdrawalReason");

    private final OutboxDocuments<Programme> documents;
    private final Corrections corrections;
    private final ReferenceData reference;
    private final Clock clock;

    Programmes(OutboxDocuments<Programme> documents, Corrections corrections, ReferenceData reference, Clock clock) {
        this.documents = documents;
        this.corrections = corrections;
        this.reference = reference;
        this.clock = clock;
    }

    /**
     * Takes a report.
     *
     * @throws id.sinergi.report.InvalidReport naming every rule that it breaks
     * @throws Refusal 403 where the caller does not report for its facility, or not for the one that is stated
     */
    public Answer<Programme> report(Request request, ProgrammeReport report) {
        return documents.create(request, _ -> first(report));
    }

    /**
     * Says what taking a report would say, and takes none.
     *
     * @throws id.sinergi.report.InvalidReport naming every rule that it breaks
     * @throws Refusal 403 where the caller does not report for its facility, or not for the one that is stated
     */
    public Answer<Programme> rehearse(Request request, ProgrammeReport report) {
        return documents.rehearse(request, _ -> first(report));
    }

    /**
     * Corrects what was reported of a programme itself; cohorts and harvests are corrected one by one.
     *
     * @throws id.sinergi.report.InvalidReport naming every rule that the result breaks
     * @throws Refusal 404 where the caller has none with that id, 403 where the report is another's, or would be, 409 where
     *     it is withdrawn
     */
    public Answer<Programme> correct(UUID id, Request request, Correction correction) {
        return change(
                id,
                request,
                "correction",
                "corrected",
                correction.reason(),
                (programme, check) -> ReportingProgrammes.corrected(merged(correction, programme), check));
    }

    /**
     * Takes a programme back: it counts nothing any more, and stays readable.
     *
     * @throws Refusal 404 where the caller has none with that id, 403 where the report is another's, 409 where that was
     *     done before
     */
    public Answer<Programme> withdraw(UUID id, Request request, String reason) {
        return change(
                id,
                request,
                "withdrawal",
                "withdrawn",
                reason,
                (programme, check) -> ReportingProgrammes.withdrawn(programme, reason, check));
    }

    /**
     * One programme at its newest version.
     *
     * @throws Refusal 404 where the caller has none with that id
     */
    public Stored<Programme> get(UUID id) {
        return documents.find(id).orElseThrow(() -> Refusal.notFound("programme " + id));
    }

    /**
     * The versions of a programme, first to newest.
     *
     * @throws Refusal 404 where the caller has none with that id
     */
    public Page<HistoryEntry> history(UUID id, Paging paging) {
        return documents.history(id, paging);
    }

    /** A page of the caller's programmes. */
    public <T> Page<T> list(ListQuery query, Function<Stored<Programme>, T> presentation) {
        return Page.of(
                documents.list(query),
                query.limit(),
                stored -> documents.position(stored, ProgrammeListing.of(stored.state(), reference.directory())),
                presentation);
    }

    /**
     * Writes what a command makes of a programme.
     *
     * @param command as the states of a programme name it
     * @param happened the last part of the event's type
     * @throws Refusal 409 where its state does not allow the command
     */
    Answer<Programme> change(
            UUID id,
            Request request,
            String command,
            String happened,
            @Nullable String why,
            BiFunction<Programme, ReportCheck, Programme> change) {
        return documents.change(id, request, stored -> {
            Programme programme = stored.state();
            if (!programme.status().commands().contains(command)) {
                throw Refusal.stateForbids(
                        command, programme.status(), programme.status().commands());
            }
            Programme changed = change.apply(programme, check());
            if (!changed.facility().equals(programme.facility())) {
                Reporter.require(changed.facility());
            }
            return draft(happened, changed, why);
        });
    }

    /** What a facility reports of itself stays its own report where the facility is corrected alone. */
    private Programme merged(Correction correction, Programme programme) {
        Programme merged = corrections.apply(correction, programme, Programme.class, UNTOUCHABLE);
        boolean follows = programme.facility().equals(programme.reportedBy())
                && !correction.body().containsKey("reportedBy");
        return follows ? merged.reportedBy(merged.facility()) : merged;
    }

    /** A programme is its facility's, whoever else takes part in it: others cannot report one that counts there. */
    private Draft<Programme> first(ProgrammeReport report) {
        Programme programme = ReportingProgrammes.reported(report, check());
        Reporter.require(programme.facility());
        String reporter = Reporter.of(programme.reportedBy(), List.of(programme.facility()));
        return draft("reported", programme.reportedBy(reporter), null);
    }

    private Draft<Programme> draft(String happened, Programme programme, @Nullable String why) {
        return new Draft<>(
                programme,
                "id.sinergi.programme." + happened + ".v1",
                ProgrammeListing.of(programme, reference.directory()),
                Doubts.about(programme, check()),
                why);
    }

    private ReportCheck check() {
        return new ReportCheck(reference, clock);
    }
}
