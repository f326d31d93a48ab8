package id.sinergi.reporting.dashboard;

import id.sinergi.reference.Directory;
import id.sinergi.reporting.view.View;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/dashboards/regional-offices", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Dashboards")
class TableController {

    private final Tables tables;
    private final Directory directory;
    private final Clock clock;

    TableController(Tables tables, Directory directory, Clock clock) {
        this.tables = tables;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/{name}/facilities")
    @Operation(
            operationId = "tableOfFacilities",
            summary = "Some numbers of all facilities of a regional office, whole and month by month",
            description = "Those that it supervises on a day of the period, each with its own numbers whole: see"
                    + " GET /api/v1/dashboards/facilities/{id}. All measures are offered but stocks, which stand on a day;"
                    + " distinct partners are united over the period, so their months do not sum to it.")
    FacilityTable facilities(
            @Parameter(description = "its name in the directory, such as Jawa Tengah") @PathVariable String name,
            @Parameter(description = Parameters.PERIOD) @RequestParam String period,
            @Parameter(description = Parameters.MEASURES) @RequestParam(required = false) @Nullable String measures,
            @Parameter(description = View.KNOWN_AT) @RequestParam(required = false) @Nullable String knownAt,
            @Parameter(description = View.VERIFIED_ONLY) @RequestParam(required = false) @Nullable
                    Boolean verifiedOnly) {
        return tables.facilities(
                Parameters.office(name, directory),
                Parameters.period(period),
                Parameters.measures(measures),
                View.of(knownAt, verifiedOnly, clock));
    }

    @GetMapping
    @Operation(
            operationId = "tableOfRegionalOffices",
            summary = "Some numbers of all regional offices, whole and month by month",
            description =
                    "Of those whose numbers are the caller's: of all of them for who reads the nation, of an officer's"
                            + " own, of none for a facility. All measures are offered but stocks, which stand on a day; distinct"
                            + " partners are united over the period, so their months do not sum to it.")
    OfficeTable offices(
            @Parameter(description = Parameters.PERIOD) @RequestParam String period,
            @Parameter(description = Parameters.MEASURES) @RequestParam(required = false) @Nullable String measures,
            @Parameter(description = View.KNOWN_AT) @RequestParam(required = false) @Nullable String knownAt,
            @Parameter(description = View.VERIFIED_ONLY) @RequestParam(required = false) @Nullable
                    Boolean verifiedOnly) {
        return tables.offices(
                Parameters.period(period), Parameters.measures(measures), View.of(knownAt, verifiedOnly, clock));
    }
}
