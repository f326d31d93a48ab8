package id.sinergi.programme.web;

import static id.sinergi.programme.web.ProgrammeResource.changed;

import id.sinergi.http.Call;
import id.sinergi.http.Correction;
import id.sinergi.outbox.Request;
import id.sinergi.programme.ProgrammeParts;
import id.sinergi.programme.model.HarvestReport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The harvests of programmes over HTTP. */
@RestController
@RequestMapping(ProgrammeController.PATH + "/{id}/harvests")
@Tag(name = "programmes")
class HarvestController {

    private final ProgrammeParts parts;

    HarvestController(ProgrammeParts parts) {
        this.parts = parts;
    }

    @PostMapping
    @Operation(summary = "A programme has brought something in")
    ResponseEntity<ProgrammeResource> addHarvest(@PathVariable UUID id, @RequestBody HarvestReport harvest, Call call) {
        return changed(parts.addHarvest(id, Request.command(call, harvest), harvest));
    }

    @PatchMapping(path = "/{harvestId}", consumes = Correction.MEDIA_TYPE)
    @Operation(summary = "Correct what was reported of a harvest: a merge patch and a reason, which is not merged")
    ResponseEntity<ProgrammeResource> correctHarvest(
            @PathVariable UUID id, @PathVariable UUID harvestId, @RequestBody Correction correction, Call call) {
        return changed(parts.correctHarvest(id, harvestId, Request.command(call, correction), correction));
    }
}
