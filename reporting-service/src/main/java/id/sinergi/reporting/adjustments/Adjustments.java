package id.sinergi.reporting.adjustments;

import static java.util.Objects.requireNonNullElseGet;

import id.sinergi.access.CurrentScope;
import id.sinergi.http.Page;
import id.sinergi.outbox.ListQuery;
import id.sinergi.outbox.Stored;
import id.sinergi.reporting.activity.Owners;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.partners.CurrentAliases;
import id.sinergi.reporting.periods.Seen;
import id.sinergi.reporting.periods.Submission;
import id.sinergi.reporting.periods.Submission.Verification;
import id.sinergi.reporting.periods.SubmissionList;
import id.sinergi.reporting.periods.Submissions;
import id.sinergi.reporting.store.Register;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds what has changed in verified months, month by month: exactly the versions that the verification names are held
 * against those that count now, so that a report that was on its way meanwhile is on one side or the other. Where these are
 * the same ones no record is read. Whose the month is was asked when its submission was read: its numbers are whole.
 */
@Service
class Adjustments {

    private final Submissions submissions;
    private final SubmissionList list;
    private final Register register;
    private final CurrentAliases aliases;
    private final Owners owners;

    Adjustments(
            Submissions submissions, SubmissionList list, Register register, CurrentAliases aliases, Owners owners) {
        this.submissions = submissions;
        this.list = list;
        this.register = register;
        this.aliases = aliases;
        this.owners = owners;
    }

    AdjustedMonth of(UUID submission) {
        Stored<Submission> stored = submissions.get(submission);
        Verification verification = stored.state().verification();
        return verification == null
                ? new AdjustedMonth(
                        href(stored),
                        stored.version(),
                        stored.state().facility(),
                        stored.state().period(),
                        null,
                        null,
                        null,
                        List.of())
                : CurrentScope.ofTheService(() -> told(stored, verification, since(stored.state(), verification)));
    }

    /** Of a page of submissions those with adjustments. */
    Page<AdjustedMonth> list(ListQuery verified, @Nullable String office) {
        Page<Stored<Submission>> page = list.page(verified, office, stored -> stored);
        return new Page<>(
                CurrentScope.ofTheService(() -> page.items().stream()
                        .flatMap(month -> adjusted(month).stream())
                        .toList()),
                page.next());
    }

    private Optional<AdjustedMonth> adjusted(Stored<Submission> stored) {
        Verification verification = stored.state().verification();
        if (verification == null) {
            return Optional.empty();
        }
        List<Adjustment> adjustments = since(stored.state(), verification);
        if (adjustments.isEmpty() && verification.versions() != null) {
            return Optional.empty();
        }
        // Where nobody noted what was verified, its checksum alone tells that it was something else.
        return Optional.of(told(stored, verification, adjustments))
                .filter(month -> !adjustments.isEmpty() || Boolean.FALSE.equals(month.checksumHolds()));
    }

    private AdjustedMonth told(Stored<Submission> stored, Verification verification, List<Adjustment> adjustments) {
        TotalKey month = stored.state().month().total();
        return new AdjustedMonth(
                href(stored),
                stored.version(),
                stored.state().facility(),
                stored.state().period(),
                verification.at(),
                Seen.of(knownThen(month, verification)).checksum().equals(verification.checksum()),
                stored.state().reviewedAt(),
                adjustments);
    }

    private List<Adjustment> since(Submission submission, Verification verification) {
        TotalKey month = submission.month().total();
        SortedMap<String, Long> verified =
                requireNonNullElseGet(verification.versions(), () -> knownThen(month, verification));
        SortedMap<String, Long> counting = register.versionsIn(month);
        var comparison = new Comparison(month, aliases.now()::oneOf, owners);
        if (!verified.equals(counting)) {
            var records = new TreeSet<>(verified.keySet());
            records.addAll(counting.keySet());
            // Also those that are the same: what each number was and is comes from no other place, which may be ahead.
            register.thenAndNow(records, verified, comparison::add);
        }
        return comparison.adjustments();
    }

    /** Who names no versions means those of his time. */
    private SortedMap<String, Long> knownThen(TotalKey month, Verification verification) {
        return register.knownAt(verification.at()).versionsIn(month);
    }

    private static String href(Stored<Submission> stored) {
        return "/api/v1/submissions/" + stored.id();
    }
}
