package id.sinergi.visit.model;

import id.sinergi.report.Claim;
import id.sinergi.report.FollowUp;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import id.sinergi.report.PolicyTag;
import id.sinergi.report.Remark;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit on its way to its next version: what a command changes, everything else as it was. */
final class Revision {

    VisitStatus status;
    List<String> purposes;
    List<String> topics;
    List<Party> hosts;
    List<Party> visitors;
    List<Party> accompanying;

    @Nullable
    Party chair;

    @Nullable
    PartialDate on;

    @Nullable
    String dateInferred;

    @Nullable
    DayOfWeek statedWeekday;

    @Nullable
    LocalTime startTime;

    @Nullable
    Integer delegationSize;

    @Nullable
    BoardSession boardSession;

    List<String> sitesToured;
    List<String> outcomes;
    List<PolicyTag> policyTags;
    List<Claim> claims;
    List<FollowUp> followUps;
    List<Remark> remarks;
    List<Postponement> postponements;
    List<Confirmation> confirmations;
    List<Dispute> disputes;
    boolean disputed;

    @Nullable
    Settlement settlement;

    List<UUID> distinctFrom;

    @Nullable
    UUID mergedInto;

    @Nullable
    VisitStatus statusBefore;

    List<UUID> absorbed;

    @Nullable
    String cancellationReason;

    @Nullable
    String withdrawalReason;

    @Nullable
    String reportedBy;

    private final Visit before;

    Revision(Visit before) {
        this.before = before;
        status = before.status();
        purposes = before.purposes();
        topics = before.topics();
        hosts = before.hosts();
        visitors = before.visitors();
        accompanying = before.accompanying();
        chair = before.chair();
        on = before.on();
        dateInferred = before.dateInferred();
        statedWeekday = before.statedWeekday();
        startTime = before.startTime();
        delegationSize = before.delegationSize();
        boardSession = before.boardSession();
        sitesToured = before.sitesToured();
        outcomes = before.outcomes();
        policyTags = before.policyTags();
        claims = before.claims();
        followUps = before.followUps();
        remarks = before.remarks();
        postponements = before.postponements();
        confirmations = before.confirmations();
        disputes = before.disputes();
        disputed = before.inDispute();
        settlement = before.settlement();
        distinctFrom = before.distinctFrom();
        mergedInto = before.mergedInto();
        statusBefore = before.statusBefore();
        absorbed = before.absorbed();
        cancellationReason = before.cancellationReason();
        withdrawalReason = before.withdrawalReason();
        reportedBy = before.reportedBy();
    }

    /** The date that holds from now on, with all that is said of it. */
    Revision dated(
            @Nullable PartialDate newOn,
            @Nullable String inferred,
            @Nullable DayOfWeek weekday,
            @Nullable LocalTime newStartTime) {
        on = newOn;
        dateInferred = inferred;
        statedWeekday = weekday;
        startTime = newStartTime;
        return this;
    }

    Visit made() {
        return new Visit(
                status,
                purposes,
                topics,
                hosts,
                visitors,
                accompanying,
                chair,
                before.venue(),
                on,
                dateInferred,
                statedWeekday,
                startTime,
                delegationSize,
                before.delegationRoles(),
                boardSession,
                sitesToured,
                outcomes,
                policyTags,
                before.occasion(),
                before.statedFigures(),
                before.otherTexts(),
                claims,
                followUps,
                remarks,
                postponements,
                confirmations,
                disputes,
                disputed ? true : null,
                settlement,
                distinctFrom,
                mergedInto,
                statusBefore,
                absorbed,
                reportedBy,
                before.sources(),
                cancellationReason,
                withdrawalReason);
    }
}
