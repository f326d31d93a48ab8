package id.sinergi.visit.web;

import id.sinergi.access.Right;
import id.sinergi.http.Call;
import id.sinergi.outbox.Request;
import id.sinergi.report.FollowUp;
import id.sinergi.report.PartialDate;
import id.sinergi.visit.Changing;
import id.sinergi.visit.model.Confirming;
import id.sinergi.visit.model.Disputing;
import id.sinergi.visit.model.Holding;
import id.sinergi.visit.model.Postponing;
import id.sinergi.visit.model.Settling;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens to visits, over HTTP. */
@RestController
@RequestMapping(VisitController.PATH + "/{id}")
@Tag(name = "visits")
class LifeController {

    private final Changing changing;

    LifeController(Changing changing) {
        this.changing = changing;
    }

    @PostMapping("/holding")
    @Operation(summary = "A planned visit took place")
    ResponseEntity<VisitResource> hold(@PathVariable UUID id, @RequestBody Holding holding, Call call) {
        return VisitResource.changed(changing.hold(id, Request.command(call, holding), holding));
    }

    @PostMapping("/postponement")
    @Operation(summary = "A planned visit is moved, to a new date or to one not yet fixed")
    ResponseEntity<VisitResource> postpone(@PathVariable UUID id, @RequestBody Postponing postponing, Call call) {
        return VisitResource.changed(changing.postpone(id, Request.command(call, postponing), postponing));
    }

    @PostMapping("/cancellation")
    @Operation(summary = "A planned visit does not take place")
    ResponseEntity<VisitResource> cancel(@PathVariable UUID id, @RequestBody Reason cancellation, Call call) {
        return VisitResource.changed(changing.cancel(id, Request.command(call, cancellation), cancellation.reason()));
    }

    @PostMapping("/withdrawal")
    @Operation(summary = "The report was a mistake: it counts nothing any more and stays readable")
    ResponseEntity<VisitResource> withdraw(@PathVariable UUID id, @RequestBody Reason withdrawal, Call call) {
        return VisitResource.changed(changing.withdraw(id, Request.command(call, withdrawal), withdrawal.reason()));
    }

    @PostMapping("/confirmation")
    @Operation(summary = "A counterpart confirms a visit that it did not report")
    ResponseEntity<VisitResource> confirm(@PathVariable UUID id, @RequestBody Confirming confirming, Call call) {
        return VisitResource.changed(
                changing.confirm(id, Request.command(call, confirming).by(Right.ANSWER), confirming));
    }

    @PostMapping("/dispute")
    @Operation(summary = "A counterpart disputes a visit that it did not report")
    ResponseEntity<VisitResource> dispute(@PathVariable UUID id, @RequestBody Disputing disputing, Call call) {
        return VisitResource.changed(
                changing.dispute(id, Request.command(call, disputing).by(Right.ANSWER), disputing));
    }

    @PostMapping("/settlement")
    @Operation(summary = "An officer decides what is disputed")
    ResponseEntity<VisitResource> settle(@PathVariable UUID id, @RequestBody Settling settling, Call call) {
        return VisitResource.changed(
                changing.settle(id, Request.command(call, settling).by(Right.DECIDE), settling));
    }

    @PostMapping("/remarks")
    @Operation(summary = "Write a remark; its author and time are the caller's and the clock's")
    ResponseEntity<VisitResource> remark(@PathVariable UUID id, @RequestBody Remarking remark, Call call) {
        return VisitResource.changed(
                changing.remark(id, Request.command(call, remark).by(Right.TREAT), remark.text()));
    }

    @PostMapping("/follow-ups")
    @Operation(summary = "Something is to be done after the visit")
    ResponseEntity<VisitResource> followUp(@PathVariable UUID id, @RequestBody FollowUp followUp, Call call) {
        return VisitResource.changed(changing.followUp(id, Request.command(call, followUp), followUp));
    }

    @PostMapping("/follow-ups/{followUpId}/completion")
    @Operation(summary = "What was to be done is done")
    ResponseEntity<VisitResource> complete(
            @PathVariable UUID id, @PathVariable UUID followUpId, @RequestBody Completion completion, Call call) {
        return VisitResource.changed(
                changing.complete(id, followUpId, Request.command(call, completion), completion.done()));
    }

    record Reason(@Nullable String reason) {}

    record Remarking(@Nullable String text) {}

    record Completion(@Nullable PartialDate done) {}
}
