package id.sinergi.visit.model;

import id.sinergi.report.FollowUp;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import id.sinergi.report.ReportCheck;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must hold of what commands say; the visit that they make is held against the rules of visits besides. */
public final class CommandRules {

    public static final int LONGEST_TEXT = 2_000;
    private static final int MOST_WRITTEN = 200;

    private CommandRules() {}

    /** Every reason is asked for, and is of a bounded length. */
    public static String reason(@Nullable String reason, String why, ReportCheck check) {
        check.required(reason, "/reason", why)
                .text(reason, LONGEST_TEXT, "/reason")
                .refuseIfFaulty();
        return Objects.requireNonNull(reason);
    }

    /** Refuses a postponement without a reason. */
    public static void check(Visit visit, Postponing postponing, ReportCheck check) {
        check.that(visit.postponements().size() < MOST_WRITTEN, "/reason", "postponed too often to keep the history");
        reason(postponing.reason(), "say why the visit is postponed", check);
    }

    /** Refuses a confirmation by who does not take part, or reported the visit itself. */
    public static void check(Visit visit, Confirming confirming, ReportCheck check) {
        checkCounterpart(visit, confirming.by(), check);
        check.text(confirming.note(), LONGEST_TEXT, "/note")
                .that(visit.confirmations().size() < MOST_WRITTEN, "/by", "confirmed too often to keep them all")
                .refuseIfFaulty();
    }

    /** Refuses a dispute by who does not take part, or reported the visit itself. */
    public static void check(Visit visit, Disputing disputing, ReportCheck check) {
        checkCounterpart(visit, disputing.by(), check);
        ReportRules.checkValues(disputing.values(), check);
        check.that(visit.disputes().size() < MOST_WRITTEN, "/by", "disputed too often to keep them all");
        reason(disputing.reason(), "say what is disputed", check);
    }

    /** Refuses a settlement without a reason. */
    public static void check(Settling settling, ReportCheck check) {
        if (settling.by() != null) {
            check.party(Party.office(settling.by()), "/by");
        }
        reason(settling.reason(), "say why it is settled so", check);
    }

    /** Refuses an empty remark. */
    public static String remark(Visit visit, @Nullable String text, ReportCheck check) {
        check.required(text, "/text", "write the remark")
                .text(text, LONGEST_TEXT, "/text")
                .that(visit.remarks().size() < MOST_WRITTEN, "/text", "at most " + MOST_WRITTEN + " remarks")
                .refuseIfFaulty();
        return Objects.requireNonNull(text);
    }

    /** Refuses a follow-up that names an id. */
    public static void check(Visit visit, FollowUp followUp, ReportCheck check) {
        check.that(followUp.id() == null, "/id", "is given by the service; leave it out")
                .that(visit.followUps().size() < MOST_WRITTEN, "/what", "at most " + MOST_WRITTEN + " follow-ups")
                .refuseIfFaulty();
    }

    /** Refuses what is no follow-up, done already, or done in the future. */
    public static PartialDate done(Visit visit, UUID followUp, @Nullable PartialDate done, ReportCheck check) {
        check.required(done, "/done", "say when it was done")
                .past(done, check.zone(visit.parties()), "/done")
                .that(
                        visit.followUps().stream().anyMatch(one -> followUp.equals(one.id()) && one.done() == null),
                        "",
                        "no follow-up of this visit, or done already")
                .refuseIfFaulty();
        return Objects.requireNonNull(done);
    }

    private static void checkCounterpart(Visit visit, @Nullable String by, ReportCheck check) {
        check.required(by, "/by", "name the facility's id or the regional office that says so")
                .that(
                        by == null || visit.names(by),
                        "/by",
                        "does not take part; name the facility's id or the regional office as the parties do")
                .that(
                        by == null || !by.equals(visit.reportedBy()),
                        "/by",
                        "has reported the visit itself; correct it instead");
    }
}
