package id.sinergi.programme;

import id.sinergi.http.Page;
import id.sinergi.http.Refusal;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.Draft;
import id.sinergi.outbox.ListQuery;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Request;
import id.sinergi.outbox.Stored;
import id.sinergi.programme.model.Cohort;
import id.sinergi.programme.model.CohortReport;
import id.sinergi.programme.model.CohortStart;
import id.sinergi.programme.model.Doubts;
import id.sinergi.programme.model.Programme;
import id.sinergi.programme.model.ProgrammeReport;
import id.sinergi.programme.model.ProgrammeRules;
import id.sinergi.reference.ReferenceData;
import id.sinergi.report.ReportCheck;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** All programmes: reporting one, how its cohorts go on, and finding it again. */
@Component
public class Programmes {

    private final OutboxDocuments<Programme> documents;
    private final ReferenceData reference;
    private final Clock clock;

    Programmes(OutboxDocuments<Programme> documents, ReferenceData reference, Clock clock) {
        this.documents = documents;
        this.reference = reference;
        this.clock = clock;
    }

    /**
     * Takes a report.
     *
     * @throws id.sinergi.report.InvalidReport naming every rule that it breaks
     */
    public Answer<Programme> report(Request request, ProgrammeReport report) {
        return documents.create(request, _ -> draft("reported", ProgrammeRules.reported(report, check())));
    }

    /**
     * Says what taking a report would say, and takes none.
     *
     * @throws id.sinergi.report.InvalidReport naming every rule that it breaks
     */
    public Answer<Programme> rehearse(Request request, ProgrammeReport report) {
        return documents.rehearse(request, _ -> draft("reported", ProgrammeRules.reported(report, check())));
    }

    /**
     * A further cohort goes through a programme.
     *
     * @throws id.sinergi.report.InvalidReport naming every rule that it breaks
     */
    public Answer<Programme> addCohort(UUID id, Request request, CohortReport cohort) {
        return documents.change(
                id,
                request,
                stored -> draft("cohort-added", ProgrammeRules.withCohort(stored.state(), cohort, check())));
    }

    /**
     * A planned cohort has begun.
     *
     * @throws Refusal 404 where the programme has no such cohort, 409 where it is not planned any more
     * @throws id.sinergi.report.InvalidReport naming every rule that this breaks
     */
    public Answer<Programme> startCohort(UUID id, UUID cohortId, Request request, CohortStart start) {
        return documents.change(id, request, stored -> {
            Programme programme = stored.state();
            Cohort cohort = programme.cohort(cohortId).orElseThrow(() -> Refusal.notFound("cohort " + cohortId));
            if (!cohort.status().commands().contains("start")) {
                throw Refusal.stateForbids(
                        "start", cohort.status(), cohort.status().commands());
            }
            return draft("cohort-started", ProgrammeRules.withStarted(programme, cohort, start, check()));
        });
    }

    /**
     * One programme at its newest version.
     *
     * @throws Refusal 404 where there is none with that id
     */
    public Stored<Programme> get(UUID id) {
        return documents.find(id).orElseThrow(() -> Refusal.notFound("programme " + id));
    }

    /** A page of programmes. */
    public <T> Page<T> list(ListQuery query, Function<Stored<Programme>, T> presentation) {
        return Page.of(
                documents.list(query),
                query.limit(),
                stored -> documents.position(stored, ProgrammeListing.of(stored.state(), reference.directory())),
                presentation);
    }

    private Draft<Programme> draft(String happened, Programme programme) {
        return new Draft<>(
                programme,
                "id.sinergi.programme." + happened + ".v1",
                ProgrammeListing.of(programme, reference.directory()),
                Doubts.about(programme),
                null);
    }

    private ReportCheck check() {
        return new ReportCheck(reference, clock);
    }
}
