package id.sinergi.reporting.adjustments;

import id.sinergi.http.Page;
import id.sinergi.outbox.ListQuery;
import id.sinergi.outbox.Stored;
import id.sinergi.reporting.activity.Owners;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.periods.Submission;
import id.sinergi.reporting.periods.Submission.Verification;
import id.sinergi.reporting.periods.SubmissionList;
import id.sinergi.reporting.periods.Submissions;
import id.sinergi.reporting.store.Histories;
import id.sinergi.reporting.store.Register;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds what has changed in verified months: the register's versions since, of many months by a few reads. */
@Service
class Adjustments {

    private final Submissions submissions;
    private final SubmissionList list;
    private final Register register;
    private final Owners owners;

    Adjustments(Submissions submissions, SubmissionList list, Register register, Owners owners) {
        this.submissions = submissions;
        this.list = list;
        this.register = register;
        this.owners = owners;
    }

    AdjustedMonth of(UUID submission) {
        Stored<Submission> stored = submissions.get(submission);
        return of(List.of(stored)).getFirst();
    }

    /** Of a page of submissions those with adjustments. */
    Page<AdjustedMonth> list(ListQuery verified, @Nullable String office) {
        Page<Stored<Submission>> page = list.page(verified, office, stored -> stored);
        return new Page<>(
                of(page.items()).stream()
                        .filter(month -> !month.adjustments().isEmpty() || Boolean.FALSE.equals(month.checksumHolds()))
                        .toList(),
                page.next());
    }

    private List<AdjustedMonth> of(List<Stored<Submission>> months) {
        List<TotalKey> totals = months.stream()
                .filter(month -> month.state().verification() != null)
                .map(month -> month.state().month().total())
                .toList();
        Histories histories = register.histories(totals);
        return months.stream().map(month -> of(month, histories)).toList();
    }

    private AdjustedMonth of(Stored<Submission> stored, Histories histories) {
        Submission submission = stored.state();
        Verification verification = submission.verification();
        String href = "/api/v1/submissions/" + stored.id();
        if (verification == null) {
            return new AdjustedMonth(href, submission.facility(), submission.period(), null, null, List.of());
        }
        Comparison compared = Comparison.of(submission.month().total(), verification, histories, owners);
        return new AdjustedMonth(
                href,
                submission.facility(),
                submission.period(),
                verification.at(),
                compared.checksumHolds(),
                compared.adjustments());
    }
}
