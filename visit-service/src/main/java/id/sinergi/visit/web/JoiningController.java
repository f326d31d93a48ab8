package id.sinergi.visit.web;

import id.sinergi.access.Right;
import id.sinergi.http.Call;
import id.sinergi.outbox.Request;
import id.sinergi.report.InvalidReport;
import id.sinergi.visit.Joining;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which reports are one visit, over HTTP. */
@RestController
@RequestMapping(VisitController.PATH + "/{id}")
@Tag(name = "visits")
class JoiningController {

    private final Joining joining;

    JoiningController(Joining joining) {
        this.joining = joining;
    }

    @PostMapping("/same-as")
    @Operation(summary = "This report tells of the same visit as another one: it is merged into that one")
    ResponseEntity<VisitResource> sameAs(@PathVariable UUID id, @RequestBody Other other, Call call) {
        return VisitResource.changed(
                joining.sameAs(id, Request.command(call, other).by(Right.TREAT), other.required(), other.reason()));
    }

    @PostMapping("/distinct-from")
    @Operation(summary = "This visit and another are two, however alike they are")
    ResponseEntity<VisitResource> distinctFrom(@PathVariable UUID id, @RequestBody Other other, Call call) {
        return VisitResource.changed(joining.distinctFrom(
                id, Request.command(call, other).by(Right.DECIDE), other.required(), other.reason()));
    }

    @PostMapping("/separation")
    @Operation(summary = "Take back that a report is merged into this visit, or that it is another visit")
    ResponseEntity<VisitResource> separate(@PathVariable UUID id, @RequestBody Other other, Call call) {
        return VisitResource.changed(
                joining.separate(id, Request.command(call, other).by(Right.DECIDE), other.required(), other.reason()));
    }

    /** @param visit the id of the other visit */
    record Other(@Nullable UUID visit, @Nullable String reason) {

        UUID required() {
            if (visit == null) {
                throw new InvalidReport(List.of(new InvalidReport.Fault("/visit", "name the other visit by its id")));
            }
            return visit;
        }
    }
}
