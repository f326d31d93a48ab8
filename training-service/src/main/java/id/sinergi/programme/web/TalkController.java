package id.sinergi.programme.web;

import static id.sinergi.programme.web.ProgrammeResource.changed;

import id.sinergi.access.Right;
import id.sinergi.http.Call;
import id.sinergi.outbox.Request;
import id.sinergi.programme.ProgrammeTalk;
import id.sinergi.report.FollowUp;
import id.sinergi.report.PartialDate;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Remarks and follow-ups of programmes over HTTP. */
@RestController
@RequestMapping(ProgrammeController.PATH + "/{id}")
@Tag(name = "programmes")
class TalkController {

    private final ProgrammeTalk talk;

    TalkController(ProgrammeTalk talk) {
        this.talk = talk;
    }

    @PostMapping("/remarks")
    @Operation(summary = "Reporter or officer says something about a programme")
    ResponseEntity<ProgrammeResource> remark(@PathVariable UUID id, @RequestBody NewRemark remark, Call call) {
        return changed(talk.remark(id, Request.command(call, remark).by(Right.TREAT), remark.text()));
    }

    @PostMapping("/follow-ups")
    @Operation(summary = "Something is to be done")
    ResponseEntity<ProgrammeResource> followUp(@PathVariable UUID id, @RequestBody FollowUp followUp, Call call) {
        return changed(talk.followUp(id, Request.command(call, followUp), followUp));
    }

    @PostMapping("/follow-ups/{followUpId}/completion")
    @Operation(summary = "It is done")
    ResponseEntity<ProgrammeResource> completeFollowUp(
            @PathVariable UUID id, @PathVariable UUID followUpId, @RequestBody Done done, Call call) {
        return changed(talk.complete(id, followUpId, Request.command(call, done), done.done()));
    }

    /** A remark; its author and time come from the caller and the clock. */
    record NewRemark(String text) {}

    /** When it was done. */
    record Done(PartialDate done) {}
}
