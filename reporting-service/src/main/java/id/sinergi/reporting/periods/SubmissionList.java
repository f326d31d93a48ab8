package id.sinergi.reporting.periods;

import id.sinergi.http.Cursor;
import id.sinergi.http.Page;
import id.sinergi.outbox.ListQuery;
import id.sinergi.outbox.Listing;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Stored;
import id.sinergi.report.PartialDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds submissions again. */
@Service
public class SubmissionList {

    private final OutboxDocuments<Submission> documents;
    private final Supervised offices;

    SubmissionList(OutboxDocuments<Submission> documents, Supervised offices) {
        this.documents = documents;
        this.offices = offices;
    }

    /**
     * A page of submissions, newest month first.
     *
     * @param office only those that this regional office decides on, by the directory of today; null: all
     */
    public <T> Page<T> page(ListQuery query, @Nullable String office, Function<Stored<Submission>, T> presentation) {
        List<Stored<Submission>> found =
                office == null ? documents.list(query) : documents.list(query, offices.of(office));
        return Page.of(found, query.limit(), this::position, presentation);
    }

    private Cursor position(Stored<Submission> stored) {
        return documents.position(stored, listing(stored.state()));
    }

    /** How lists find a submission; by its office they find it through the directory, which may change. */
    static Listing listing(Submission submission) {
        return new Listing(
                new PartialDate(submission.period(), null),
                Map.of(
                        "facility", List.of(submission.facility()),
                        "status", List.of(submission.status().name())),
                submission.facility());
    }
}
