package id.sinergi.programme;

import id.sinergi.http.Refusal;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.Request;
import id.sinergi.programme.model.FollowingUp;
import id.sinergi.programme.model.Programme;
import id.sinergi.report.FollowUp;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Remark;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What reporters and officers say to each other about programmes, and what they agree to do. */
@Component
public class ProgrammeTalk {

    private final Programmes programmes;
    private final Clock clock;

    ProgrammeTalk(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Adds a remark, by whoever asks. */
    public Answer<Programme> remark(UUID id, Request request, String text) {
        Remark remark =
                new Remark(UUID.randomUUID(), clock.instant().truncatedTo(ChronoUnit.MILLIS), request.caller(), text);
        return programmes.change(
                id,
                request,
                "remarks",
                "remarked",
                null,
                (programme, check) -> FollowingUp.remarked(programme, remark, check));
    }

    /** Something is to be done. */
    public Answer<Programme> followUp(UUID id, Request request, FollowUp followUp) {
        return programmes.change(
                id,
                request,
                "follow-ups",
                "follow-up-added",
                null,
                (programme, check) -> FollowingUp.agreed(programme, followUp, check));
    }

    /**
     * It is done.
     *
     * @throws Refusal 404 where there is no such follow-up
     */
    public Answer<Programme> complete(UUID id, UUID followUp, Request request, @Nullable PartialDate done) {
        return programmes.change(id, request, "follow-ups", "follow-up-completed", null, (programme, check) -> {
            FollowUp agreed = programme
                    .followUp(followUp)
                    .orElseThrow(() -> Refusal.notFound("follow-up " + followUp + " there"));
            return FollowingUp.done(programme, agreed, done, check);
        });
    }
}
