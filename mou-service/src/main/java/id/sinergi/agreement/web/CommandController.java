package id.sinergi.agreement.web;

import static id.sinergi.agreement.web.AgreementResource.changed;

import id.sinergi.access.Right;
import id.sinergi.agreement.AgreementCare;
import id.sinergi.agreement.AgreementCommands;
import id.sinergi.agreement.model.Amendment;
import id.sinergi.agreement.model.Completion;
import id.sinergi.agreement.model.Evaluation;
import id.sinergi.agreement.model.Signing;
import id.sinergi.agreement.model.SigningPlan;
import id.sinergi.agreement.model.Termination;
import id.sinergi.agreement.model.Terms;
import id.sinergi.agreement.model.Withdrawal;
import id.sinergi.agreement.model.Word;
import id.sinergi.http.Call;
import id.sinergi.outbox.Request;
import id.sinergi.report.FollowUp;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens to an agreement, over HTTP. */
@RestController
@RequestMapping(AgreementController.PATH + "/{id}")
@Tag(name = "agreements")
class CommandController {

    private final AgreementCommands commands;
    private final AgreementCare care;

    CommandController(AgreementCommands commands, AgreementCare care) {
        this.commands = commands;
        this.care = care;
    }

    @PostMapping("/proposal")
    @Operation(summary = "An agreement has been proposed")
    ResponseEntity<AgreementResource> propose(Call call, @PathVariable UUID id, @RequestBody Terms terms) {
        return changed(commands.propose(id, Request.command(call, terms), terms));
    }

    @PostMapping("/draft")
    @Operation(summary = "The text of an agreement has been drafted")
    ResponseEntity<AgreementResource> draft(Call call, @PathVariable UUID id, @RequestBody Terms terms) {
        return changed(commands.draft(id, Request.command(call, terms), terms));
    }

    @PostMapping("/signing-plan")
    @Operation(summary = "The signing of an agreement is planned, with or without a day, or planned anew")
    ResponseEntity<AgreementResource> planSigning(Call call, @PathVariable UUID id, @RequestBody SigningPlan plan) {
        return changed(commands.planSigning(id, Request.command(call, plan), plan));
    }

    @PostMapping("/signing")
    @Operation(summary = "An agreement has been signed")
    ResponseEntity<AgreementResource> sign(Call call, @PathVariable UUID id, @RequestBody Signing signing) {
        return changed(commands.sign(id, Request.command(call, signing), signing));
    }

    @PostMapping("/evaluations")
    @Operation(summary = "A signed agreement has been evaluated")
    ResponseEntity<AgreementResource> evaluate(Call call, @PathVariable UUID id, @RequestBody Evaluation evaluation) {
        return changed(commands.evaluate(id, Request.command(call, evaluation), evaluation));
    }

    @PostMapping("/amendment")
    @Operation(summary = "A signed agreement has been amended: what is added or replaced holds from then on")
    ResponseEntity<AgreementResource> amend(Call call, @PathVariable UUID id, @RequestBody Amendment amendment) {
        return changed(commands.amend(id, Request.command(call, amendment), amendment));
    }

    @PostMapping("/termination")
    @Operation(summary = "A signed agreement has ended before its time")
    ResponseEntity<AgreementResource> terminate(
            Call call, @PathVariable UUID id, @RequestBody Termination termination) {
        return changed(commands.terminate(id, Request.command(call, termination), termination));
    }

    @PostMapping("/withdrawal")
    @Operation(summary = "The record was a mistake: it counts no more and stays readable")
    ResponseEntity<AgreementResource> withdraw(Call call, @PathVariable UUID id, @RequestBody Withdrawal withdrawal) {
        return changed(commands.withdraw(id, Request.command(call, withdrawal), withdrawal));
    }

    @PostMapping("/remarks")
    @Operation(summary = "A word between reporter and officer")
    ResponseEntity<AgreementResource> remark(Call call, @PathVariable UUID id, @RequestBody Word word) {
        return changed(care.remark(id, Request.command(call, word).by(Right.TREAT), word));
    }

    @PostMapping("/follow-ups")
    @Operation(summary = "Something is to be done")
    ResponseEntity<AgreementResource> followUp(Call call, @PathVariable UUID id, @RequestBody FollowUp followUp) {
        return changed(care.followUp(id, Request.command(call, followUp), followUp));
    }

    @PostMapping("/follow-ups/{followUpId}/completion")
    @Operation(summary = "What was to be done is done")
    ResponseEntity<AgreementResource> complete(
            Call call, @PathVariable UUID id, @PathVariable UUID followUpId, @RequestBody Completion completion) {
        return changed(care.complete(id, followUpId, Request.command(call, completion), completion));
    }
}
