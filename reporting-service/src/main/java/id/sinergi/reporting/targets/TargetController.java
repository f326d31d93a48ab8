package id.sinergi.reporting.targets;

import id.sinergi.http.Call;
import id.sinergi.http.Cursor;
import id.sinergi.http.EntityVersion;
import id.sinergi.http.Page;
import id.sinergi.http.Paging;
import id.sinergi.reference.Directory;
import id.sinergi.reporting.documents.Change;
import id.sinergi.reporting.documents.Versioned;
import id.sinergi.reporting.targets.Targets.Withdrawal;
import id.sinergi.reporting.view.View;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Targets over HTTP. */
@RestController
@RequestMapping(path = TargetResource.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Targets", description = "What is to be reached in a year, beside what was reached")
class TargetController {

    private static final String ONE = "/{scope}/{measure}/{year}";

    private final Targets targets;
    private final Achievements achievements;
    private final Directory directory;

    TargetController(Targets targets, Achievements achievements, Directory directory) {
        this.targets = targets;
        this.achievements = achievements;
        this.directory = directory;
    }

    @GetMapping
    @Operation(
            operationId = "listTargets",
            summary = "Targets that stand, by scope, measure and year, each with what was achieved so far")
    Page<TargetResource> list(@ParameterObject TargetFilter filter) {
        int limit = Cursor.limit(filter.limit());
        String after = Cursor.read(filter.cursor()).map(Cursor::id).orElse(null);
        List<Versioned<Target>> oneMore = targets.find(filter, after, limit + 1);
        var reached = achievements.towards(
                oneMore.stream().limit(limit).map(Versioned::state).toList(),
                Boolean.TRUE.equals(filter.verifiedOnly()));
        return Page.of(
                oneMore, limit, target -> new Cursor("", target.id()), target -> TargetResource.of(target, reached));
    }

    @PutMapping(ONE)
    @Operation(
            operationId = "setTarget",
            summary = "Set what is to be reached in a year, or set it anew",
            description = "scope is FACILITY:<id>, REGIONAL_OFFICE:<name> or NATION. A target that was set before needs"
                    + " If-Match and a reason. A regional office sets its own and its facilities' targets."
                    + " Monthly parts are optional and add up to the year.")
    ResponseEntity<TargetResource> set(
            @PathVariable String scope,
            @PathVariable String measure,
            @PathVariable int year,
            @RequestBody Setting setting,
            Call call) {
        Place place = Place.of(scope, measure, year, directory);
        Versioned<Target> target = targets.set(place, setting, call);
        return target.version() == 1
                ? answer(ResponseEntity.created(URI.create(TargetResource.address(place))), target)
                : answer(ResponseEntity.ok(), target);
    }

    @GetMapping(ONE)
    @Operation(operationId = "getTarget", summary = "A target, with what was achieved so far")
    ResponseEntity<TargetResource> get(
            @PathVariable String scope,
            @PathVariable String measure,
            @PathVariable int year,
            @Parameter(description = View.VERIFIED_ONLY) @RequestParam(required = false) @Nullable
                    Boolean verifiedOnly) {
        return answer(
                ResponseEntity.ok(),
                targets.get(Place.of(scope, measure, year, directory)),
                Boolean.TRUE.equals(verifiedOnly));
    }

    @GetMapping(ONE + "/history")
    @Operation(operationId = "historyOfTarget", summary = "Who set the target to what, when and why")
    Page<Change<Target>> history(
            @PathVariable String scope,
            @PathVariable String measure,
            @PathVariable int year,
            @ParameterObject Paging paging) {
        return targets.history(Place.of(scope, measure, year, directory), paging);
    }

    @PostMapping(ONE + "/withdrawal")
    @Operation(operationId = "withdrawTarget", summary = "Take a target back; its history stays")
    ResponseEntity<TargetResource> withdraw(
            @PathVariable String scope,
            @PathVariable String measure,
            @PathVariable int year,
            @RequestBody Withdrawal withdrawal,
            Call call) {
        return answer(
                ResponseEntity.ok(), targets.withdraw(Place.of(scope, measure, year, directory), withdrawal, call));
    }

    private ResponseEntity<TargetResource> answer(ResponseEntity.BodyBuilder answer, Versioned<Target> target) {
        return answer(answer, target, false);
    }

    private ResponseEntity<TargetResource> answer(
            ResponseEntity.BodyBuilder answer, Versioned<Target> target, boolean verifiedOnly) {
        return answer.eTag(EntityVersion.etag(target.version()))
                .body(TargetResource.of(target, achievements.towards(List.of(target.state()), verifiedOnly)));
    }
}
