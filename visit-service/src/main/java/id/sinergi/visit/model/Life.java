package id.sinergi.visit.model;

import static java.util.Objects.requireNonNullElse;

import id.sinergi.report.FollowUp;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import id.sinergi.report.Remark;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happens to a visit after it was reported, but for merging: each makes the visit's next state of its last one. */
public final class Life {

    private Life() {}

    /** It took place; what the holding does not state stays as it was planned. */
    public static Visit held(Visit visit, Holding holding) {
        var revision = new Revision(visit);
        revision.status = VisitStatus.HELD;
        if (holding.on() != null) {
            revision.dated(holding.on(), holding.dateInferred(), holding.statedWeekday(), visit.startTime());
        }
        revision.startTime = holding.startTime() == null ? visit.startTime() : holding.startTime();
        revision.delegationSize = holding.delegationSize() == null ? visit.delegationSize() : holding.delegationSize();
        revision.sitesToured = requireNonNullElse(holding.sitesToured(), visit.sitesToured());
        revision.outcomes = requireNonNullElse(holding.outcomes(), visit.outcomes());
        revision.boardSession = holding.boardSession() == null ? visit.boardSession() : holding.boardSession();
        return revision.made();
    }

    /** It is moved. */
    public static Visit postponed(Visit visit, Postponing postponing, Instant at) {
        var revision = new Revision(visit)
                .dated(postponing.on(), postponing.dateInferred(), postponing.statedWeekday(), postponing.startTime());
        revision.status = VisitStatus.POSTPONED;
        revision.postponements =
                added(visit.postponements(), new Postponement(visit.on(), postponing.on(), postponing.reason(), at));
        return revision.made();
    }

    /** It does not take place. */
    public static Visit cancelled(Visit visit, String reason) {
        var revision = new Revision(visit);
        revision.status = VisitStatus.CANCELLED;
        revision.cancellationReason = reason;
        return revision.made();
    }

    /** The report was a mistake. */
    public static Visit withdrawn(Visit visit, String reason) {
        var revision = new Revision(visit);
        revision.status = VisitStatus.WITHDRAWN;
        revision.withdrawalReason = reason;
        return revision.made();
    }

    /** A counterpart has confirmed it. */
    public static Visit confirmed(Visit visit, Confirming confirming, Instant at) {
        var revision = new Revision(visit);
        revision.confirmations = added(visit.confirmations(), new Confirmation(confirming.by(), at, confirming.note()));
        return revision.made();
    }

    /** A counterpart has disputed it. */
    public static Visit disputed(Visit visit, Disputing disputing, Instant at) {
        var revision = new Revision(visit);
        revision.disputes =
                added(visit.disputes(), new Dispute(disputing.by(), at, disputing.reason(), disputing.values(), null));
        revision.disputed = true;
        return revision.made();
    }

    /** What was disputed is decided: the date, and with it which claim holds. */
    public static Visit settled(Visit visit, Settling settling, Instant at) {
        var revision = new Revision(visit);
        if (settling.on() != null) {
            revision.dated(settling.on(), settling.dateInferred(), settling.statedWeekday(), settling.startTime());
        }
        revision.settlement = new Settlement(settling.by(), at, settling.reason());
        revision.disputed = false;
        revision.disputes = visit.disputes().stream().map(Dispute::asSettled).toList();
        PartialDate on = revision.on;
        revision.claims = Union.current(
                visit.claims(),
                visit.claims().stream()
                        .filter(claim ->
                                on != null && Union.on(claim).filter(on::equals).isPresent())
                        .findFirst()
                        .orElse(null));
        return revision.made();
    }

    /** Reporter or officer have written about it. */
    public static Visit remarked(Visit visit, Remark remark) {
        var revision = new Revision(visit);
        revision.remarks = added(visit.remarks(), remark);
        return revision.made();
    }

    /** Something is to be done. */
    public static Visit followedUp(Visit visit, FollowUp followUp) {
        var revision = new Revision(visit);
        revision.followUps = added(visit.followUps(), followUp.identified());
        return revision.made();
    }

    /** What was to be done is done. */
    public static Visit completed(Visit visit, UUID followUp, PartialDate done) {
        var revision = new Revision(visit);
        revision.followUps = visit.followUps().stream()
                .map(one -> followUp.equals(one.id()) ? one.done(done) : one)
                .toList();
        return revision.made();
    }

    /** The same as a facility's or an office's report. */
    public static Visit reportedBy(Visit visit, @Nullable String reporter) {
        Revision revision = new Revision(visit);
        revision.reportedBy = reporter;
        return revision.made();
    }

    /** A new report with an id for every party and follow-up. */
    public static Visit identified(Visit visit) {
        var revision = new Revision(visit);
        revision.hosts = visit.hosts().stream().map(Party::identified).toList();
        revision.visitors = visit.visitors().stream().map(Party::identified).toList();
        revision.accompanying =
                visit.accompanying().stream().map(Party::identified).toList();
        revision.chair = visit.chair() == null ? null : visit.chair().identified();
        revision.followUps =
                visit.followUps().stream().map(FollowUp::identified).toList();
        return revision.made();
    }

    /** The same with a party in place of the one that has its id. */
    public static Visit withParty(Visit visit, Party party) {
        var revision = new Revision(visit);
        revision.hosts = with(visit.hosts(), party);
        revision.visitors = with(visit.visitors(), party);
        revision.accompanying = with(visit.accompanying(), party);
        revision.chair = visit.chair() == null
                ? null
                : with(List.of(visit.chair()), party).getFirst();
        return revision.made();
    }

    private static List<Party> with(List<Party> parties, Party party) {
        return parties.stream()
                .map(one -> Objects.equals(one.id(), party.id()) ? party : one)
                .toList();
    }

    private static <T> List<T> added(List<T> list, T entry) {
        return Stream.concat(list.stream(), Stream.of(entry)).toList();
    }
}
