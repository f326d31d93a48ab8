package id.sinergi.reporting.dashboard;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.reference.Directory;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.view.View;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/dashboards", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Dashboards")
class DashboardController {

    private static final String KNOWN =
            "the ETag of the dashboard as it is known already: 304 without a body where it is the same";

    private static final String WAIT =
            "with If-None-Match: wait=N, so many seconds, 25 at most (RFC 7240), for a dashboard"
                    + " that differs. It is answered as soon as there is one, else 304; both with Preference-Applied. A new report"
                    + " is noticed within a second, what changes without one (stocks, coverage, merged partners) within a few. Not"
                    + " applied with knownAt or verifiedOnly, and where too many wait: then 304 at once with Retry-After";

    private static final String ON =
            "the day of the stocks, such as agreementsInForce; without it the period's last day,"
                    + " today if the period is not over";

    private final LiveDashboards dashboards;
    private final Directory directory;
    private final Clock clock;

    DashboardController(LiveDashboards dashboards, Directory directory, Clock clock) {
        this.dashboards = dashboards;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/facilities/{id}")
    @Operation(operationId = "dashboardOfFacility", summary = "The numbers of a facility in a period")
    ResponseEntity<Dashboard> facility(
            @Parameter(description = "id of the facility in the directory") @PathVariable String id,
            @Parameter(description = Parameters.PERIOD) @RequestParam String period,
            @Parameter(description = ON)
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate on,
            @Parameter(description = View.KNOWN_AT) @RequestParam(required = false) @Nullable String knownAt,
            @Parameter(description = View.VERIFIED_ONLY) @RequestParam(required = false) @Nullable Boolean verifiedOnly,
            @Parameter(description = KNOWN) @RequestHeader(name = "If-None-Match", required = false) @Nullable
                    String ifNoneMatch,
            @Parameter(description = WAIT) @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
        return answer(
                Parameters.facility(id, directory),
                period,
                on,
                View.of(knownAt, verifiedOnly, clock),
                ifNoneMatch,
                prefer);
    }

    @GetMapping("/regional-offices/{name}")
    @Operation(
            operationId = "dashboardOfRegionalOffice",
            summary = "The numbers of a regional office in a period",
            description = "An activity counts once, so these are not the sums of the office's facilities.")
    ResponseEntity<Dashboard> regionalOffice(
            @Parameter(description = "its name in the directory, such as Jawa Tengah") @PathVariable String name,
            @Parameter(description = Parameters.PERIOD) @RequestParam String period,
            @Parameter(description = ON)
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate on,
            @Parameter(description = View.KNOWN_AT) @RequestParam(required = false) @Nullable String knownAt,
            @Parameter(description = View.VERIFIED_ONLY) @RequestParam(required = false) @Nullable Boolean verifiedOnly,
            @Parameter(description = KNOWN) @RequestHeader(name = "If-None-Match", required = false) @Nullable
                    String ifNoneMatch,
            @Parameter(description = WAIT) @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
        return answer(
                Parameters.office(name, directory),
                period,
                on,
                View.of(knownAt, verifiedOnly, clock),
                ifNoneMatch,
                prefer);
    }

    @GetMapping("/national")
    @Operation(
            operationId = "dashboardOfNation",
            summary = "The numbers of the nation in a period",
            description = "An activity counts once, so these are not the sums of the offices.")
    ResponseEntity<Dashboard> nation(
            @Parameter(description = Parameters.PERIOD) @RequestParam String period,
            @Parameter(description = ON)
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate on,
            @Parameter(description = View.KNOWN_AT) @RequestParam(required = false) @Nullable String knownAt,
            @Parameter(description = View.VERIFIED_ONLY) @RequestParam(required = false) @Nullable Boolean verifiedOnly,
            @Parameter(description = KNOWN) @RequestHeader(name = "If-None-Match", required = false) @Nullable
                    String ifNoneMatch,
            @Parameter(description = WAIT) @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
        return answer(Scope.NATION, period, on, View.of(knownAt, verifiedOnly, clock), ifNoneMatch, prefer);
    }

    private ResponseEntity<Dashboard> answer(
            Scope scope,
            String period,
            @Nullable LocalDate on,
            View view,
            @Nullable String ifNoneMatch,
            @Nullable String prefer) {
        return dashboards.answer(
                new LiveDashboards.Question(scope, Parameters.period(period), judged(on), view), ifNoneMatch, prefer);
    }

    private static @Nullable LocalDate judged(@Nullable LocalDate on) {
        if (on != null && (on.getYear() < 1900 || on.getYear() > 2200)) {
            throw Refusal.of(ProblemType.MALFORMED, "on is a day between 1900 and 2200, such as 2025-11-30.");
        }
        return on;
    }
}
