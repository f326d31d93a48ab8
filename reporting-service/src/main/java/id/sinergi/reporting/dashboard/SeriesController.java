package id.sinergi.reporting.dashboard;

import id.sinergi.reference.Directory;
import id.sinergi.reporting.counting.Scope;
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
@RequestMapping(path = "/api/v1/dashboards", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Dashboards")
class SeriesController {

    private static final String EACH =
            "Each month has the measures of its own dashboard, but for stocks, which stand on a"
                    + " day. What is known by year only is in no month: a year may be more than its months together. A number"
                    + " opens into its records as GET /api/v1/activities with its scope, month and measure.";

    private final MonthByMonth months;
    private final Directory directory;
    private final Clock clock;

    SeriesController(MonthByMonth months, Directory directory, Clock clock) {
        this.months = months;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/facilities/{id}/series")
    @Operation(
            operationId = "seriesOfFacility",
            summary = "The numbers of a facility month by month",
            description = EACH)
    Series facility(
            @Parameter(description = "id of the facility in the directory") @PathVariable String id,
            @Parameter(description = Parameters.PERIOD) @RequestParam String period,
            @Parameter(description = View.KNOWN_AT) @RequestParam(required = false) @Nullable String knownAt,
            @Parameter(description = View.VERIFIED_ONLY) @RequestParam(required = false) @Nullable
                    Boolean verifiedOnly) {
        return series(Parameters.facility(id, directory), period, knownAt, verifiedOnly);
    }

    @GetMapping("/regional-offices/{name}/series")
    @Operation(
            operationId = "seriesOfRegionalOffice",
            summary = "The numbers of a regional office month by month",
            description = EACH)
    Series regionalOffice(
            @Parameter(description = "its name in the directory, such as Jawa Tengah") @PathVariable String name,
            @Parameter(description = Parameters.PERIOD) @RequestParam String period,
            @Parameter(description = View.KNOWN_AT) @RequestParam(required = false) @Nullable String knownAt,
            @Parameter(description = View.VERIFIED_ONLY) @RequestParam(required = false) @Nullable
                    Boolean verifiedOnly) {
        return series(Parameters.office(name, directory), period, knownAt, verifiedOnly);
    }

    @GetMapping("/national/series")
    @Operation(operationId = "seriesOfNation", summary = "The numbers of the nation month by month", description = EACH)
    Series nation(
            @Parameter(description = Parameters.PERIOD) @RequestParam String period,
            @Parameter(description = View.KNOWN_AT) @RequestParam(required = false) @Nullable String knownAt,
            @Parameter(description = View.VERIFIED_ONLY) @RequestParam(required = false) @Nullable
                    Boolean verifiedOnly) {
        return series(Scope.NATION, period, knownAt, verifiedOnly);
    }

    private Series series(Scope scope, String period, @Nullable String knownAt, @Nullable Boolean verifiedOnly) {
        return months.of(scope, Parameters.period(period), View.of(knownAt, verifiedOnly, clock));
    }
}
