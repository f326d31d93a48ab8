package id.sinergi.programme.revenue;

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
import id.sinergi.reference.ReferenceData;
import id.sinergi.report.InvalidReport;
import id.sinergi.report.ReportCheck;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What facilities have deposited, month by month: reporting it, replacing a figure, taking a report back. */
@Component
class StateRevenues {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;

    private final OutboxDocuments<StateRevenue> documents;
    private final ReferenceData reference;
    private final Clock clock;

    StateRevenues(OutboxDocuments<StateRevenue> documents, ReferenceData reference, Clock clock) {
        this.documents = documents;
        this.reference = reference;
        this.clock = clock;
    }

    /** Reports the figure of a month; a later one takes its place, also that of a report that was taken back. */
    Answer<StateRevenue> report(String facility, YearMonth month, Request request, StateRevenueReport report) {
        UUID id = id(facility, month);
        return documents.put(id, request, before -> {
            StateRevenue now = report.of(
                    facility, month, reference.directory().zoneOf(facility), new ReportCheck(reference, clock));
            if (before.isPresent() && before.get().state().equals(now)) {
                throw new InvalidReport(
                        List.of(new InvalidReport.Fault("", "this changes nothing; the record says this already")));
            }
            return draft(before.isPresent() ? "corrected" : "reported", now, report.reason());
        });
    }

    /** Takes a mistaken report back. */
    Answer<StateRevenue> withdraw(String facility, YearMonth month, Request request, @Nullable String reason) {
        return documents.change(id(facility, month), request, stored -> {
            if (stored.state().status() == StateRevenue.Status.WITHDRAWN) {
                throw Refusal.stateForbids("withdrawal", stored.state().status(), List.of());
            }
            new ReportCheck(reference, clock)
                    .required(reason, "/reason", "say why the report is taken back")
                    .text(reason, 2_000, "/reason")
                    .refuseIfFaulty();
            return draft("withdrawn", stored.state().withdrawn(String.valueOf(reason)), reason);
        });
    }

    Stored<StateRevenue> get(String facility, YearMonth month) {
        return get(id(facility, month));
    }

    Stored<StateRevenue> get(UUID id) {
        return documents.find(id).orElseThrow(() -> Refusal.notFound("report of state revenue there"));
    }

    Page<HistoryEntry> history(String facility, YearMonth month, Paging paging) {
        return documents.history(id(facility, month), paging);
    }

    <T> Page<T> list(ListQuery query, Function<Stored<StateRevenue>, T> presentation) {
        return Page.of(
                documents.list(query),
                query.limit(),
                stored -> documents.position(stored, listing(stored.state())),
                presentation);
    }

    private UUID id(String facility, YearMonth month) {
        if (reference.directory().facility(facility).isEmpty()) {
            throw Refusal.notFound("facility " + facility + " in the directory");
        }
        if (month.getYear() < EARLIEST_YEAR || month.getYear() > LATEST_YEAR) {
            throw Refusal.of(
                    ProblemType.MALFORMED, "The month lies between " + EARLIEST_YEAR + " and " + LATEST_YEAR + ".");
        }
        return StateRevenue.id(facility, month);
    }

    private Draft<StateRevenue> draft(String happened, StateRevenue state, @Nullable String why) {
        return new Draft<>(state, "id.sinergi.state-revenue." + happened + ".v1", listing(state), List.of(), why);
    }

    /** By what lists find it. */
    Listing listing(StateRevenue state) {
        return new Listing(
                state.date(),
                Map.of(
                        "facility", List.of(state.facility()),
                        "regionalOffice",
                                reference
                                        .directory()
                                        .officeOf(state.facility(), state.date().first())
                                        .stream()
                                        .toList(),
                        "status", List.of(state.status().name())),
                state.facility());
    }
}
