package id.sinergi.reporting.occasions;

import id.sinergi.access.CurrentScope;
import id.sinergi.access.Reporter;
import id.sinergi.access.Scope;
import id.sinergi.http.Call;
import id.sinergi.http.Page;
import id.sinergi.http.Paging;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.reference.Directory;
import id.sinergi.report.Claim;
import id.sinergi.report.InvalidReport;
import id.sinergi.report.InvalidReport.Fault;
import id.sinergi.report.StatedFigure;
import id.sinergi.reporting.documents.Change;
import id.sinergi.reporting.documents.Draft;
import id.sinergi.reporting.documents.Versioned;
import id.sinergi.reporting.documents.VersionedDocuments;
import id.sinergi.reporting.store.Criteria;
import id.sinergi.reporting.store.Register;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps what is told of happenings as a whole. */
@Service
class Occasions {

    private final VersionedDocuments<Occasion> documents;
    private final Register register;
    private final Directory directory;

    Occasions(VersionedDocuments<Occasion> documents, Register register, Directory directory) {
        this.documents = documents;
        this.register = register;
        this.directory = directory;
    }

    /**
     * What was told of the happening itself; empty where nothing was.
     *
     * @throws Refusal 404 where no record of the caller's names it
     */
    Optional<Versioned<Occasion>> find(String id) {
        Optional<Versioned<Occasion>> told = documents.find(id);
        if (!isVisible(id) && !(told.isPresent() && CurrentScope.get().readsAll())) {
            throw unknown(id);
        }
        return told;
    }

    /**
     * Who told what of the happening itself, and when.
     *
     * @throws Refusal 404 where no record of the caller's names it, or nothing was told
     */
    Page<Change<Occasion>> history(String id, Paging paging) {
        find(id);
        return documents.history(id, paging);
    }

    /**
     * Adds what a source claims of the happening.
     *
     * @throws Refusal 404 where no record of the caller's names the occasion, 403 where it only reads or speaks for
     *     somebody else, 428 or 412 unless the call names its newest version
     */
    Versioned<Occasion> claim(String id, Claim claim, Call call) {
        return write(id, call, claim, occasion -> {
            refuseUnlessOurs(claim.reportedBy());
            Reporter.require(claim.reportedBy());
            refuseIfFull(occasion.claims());
            return occasion.with(claim);
        });
    }

    /**
     * Adds a figure that a source states of the happening.
     *
     * @throws Refusal 404 where no record of the caller's names the occasion, 403 where it only reads, 428 or 412 unless
     *     the call names its newest version
     */
    Versioned<Occasion> state(String id, StatedFigure figure, Call call) {
        return write(id, call, figure, occasion -> {
            refuseIfFull(occasion.statedFigures());
            return occasion.with(figure);
        });
    }

    private Versioned<Occasion> write(String id, Call call, Object body, UnaryOperator<Occasion> change) {
        return documents.write(id, call, body, current -> {
            refuseUnlessTakingPart(id);
            VersionedDocuments.requireNewest(current == null ? 0 : current.version(), call);
            return new Draft<>(
                    change.apply(current == null ? Occasion.OF_WHICH_NOTHING_IS_TOLD : current.state()), null);
        });
    }

    /** Told of an occasion by those who have a record of it. */
    private void refuseUnlessTakingPart(String id) {
        if (!isVisible(id)) {
            throw unknown(id);
        }
        Scope caller = CurrentScope.get();
        if (!caller.operator() && caller.own().isEmpty()) {
            throw Refusal.of(ProblemType.FORBIDDEN, "Only those who take part and an operator tell of an occasion.");
        }
    }

    /** Whether a record of the caller's names it; an operator may also read of one that none names any more. */
    private boolean isVisible(String id) {
        return !register.find(new Criteria().occasion(id), 1).isEmpty();
    }

    static Refusal unknown(String id) {
        return Refusal.notFound("record that names the occasion " + id);
    }

    private void refuseUnlessOurs(@Nullable String reporter) {
        if (reporter != null && directory.facility(reporter).isEmpty() && !directory.knowsOffice(reporter)) {
            throw fault("/reportedBy", "no facility or regional office of the directory");
        }
    }

    private static void refuseIfFull(List<?> told) {
        if (told.size() >= Occasion.MOST) {
            throw fault("", "at most " + Occasion.MOST + " of them on an occasion");
        }
    }

    private static InvalidReport fault(String pointer, String detail) {
        return new InvalidReport(List.of(new Fault(pointer, detail)));
    }
}
