package id.sinergi.programme.model;

import id.sinergi.report.FollowUp;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Remark;
import id.sinergi.report.ReportCheck;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a programme, and what is to be done. Each step throws {@link id.sinergi.report.InvalidReport} naming
 * every rule that it breaks.
 */
public final class FollowingUp {

    private static final int MOST = 500;

    private FollowingUp() {}

    /** Reporter or officer says something. */
    public static Programme remarked(Programme programme, Remark remark, ReportCheck check) {
        check.required(remark.text(), "/text", "write the remark")
                .text(remark.text(), 2_000, "/text")
                .that(programme.remarks().size() < MOST, "", "a programme has at most " + MOST + " remarks")
                .refuseIfFaulty();
        return programme.with(programme.parts().with(remark));
    }

    /** Something is to be done. */
    public static Programme agreed(Programme programme, FollowUp followUp, ReportCheck check) {
        check.that(followUp.id() == null, "/id", "leave it out, the service gives one")
                .that(programme.followUps().size() < MOST, "", "a programme has at most " + MOST + " follow-ups");
        return checked(programme, followUp.identified(), check);
    }

    /** It is done, on that date. */
    public static Programme done(
            Programme programme, FollowUp followUp, @Nullable PartialDate done, ReportCheck check) {
        check.required(done, "/done", "say when it was done").refuseIfFaulty();
        return done == null ? programme : checked(programme, followUp.done(done), check);
    }

    private static Programme checked(Programme programme, FollowUp followUp, ReportCheck check) {
        check.past(followUp.done(), ProgrammeRules.zone(programme.facility(), check), "/done")
                .refuseIfFaulty();
        return programme.with(programme.parts().with(followUp));
    }
}
