package id.sinergi.reporting.network;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.reference.Directory;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.visible.Visible;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Networks over HTTP. */
@RestController
@Tag(name = "Network")
class NetworkController {

    private static final int USUAL = 500;
    private static final int MOST = 2_000;

    private final Networks networks;
    private final Visible visible;
    private final Directory directory;

    NetworkController(Networks networks, Visible visible, Directory directory) {
        this.networks = networks;
        this.visible = visible;
        this.directory = directory;
    }

    @GetMapping(path = "/api/v1/network", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "network",
            summary = "Who learns from whom: the hosts and visitors of held visits",
            description =
                    "Made of exactly the visits that the scope's dashboard counts in the period, each once. What a"
                            + " party hosted and made is therefore counted within the scope: of a facility of another region it is"
                            + " what it had to do with this one; in the nation's network it is the facility's own visitsHosted and"
                            + " visitsMade. An organisation is one by all its names.")
    Network network(
            @Parameter(
                            description =
                                    "FACILITY:<id>, REGIONAL_OFFICE:<name> or NATION: whose visits; without it the"
                                            + " nation's, or those of the office or the only facility of an account that does not"
                                            + " see the nation")
                    @RequestParam(required = false)
                    @Nullable
                    String scope,
            @Parameter(description = "a month 2025-08, a quarter 2025-Q4, a semester 2025-S2 or a year 2025")
                    @RequestParam
                    String period,
            @Parameter(description = "such as STUDY_VISIT; without it visits of any purpose")
                    @RequestParam(required = false)
                    @Nullable
                    String purpose,
            @Parameter(description = "such as FOOD_SECURITY; without it visits on any topic")
                    @RequestParam(required = false)
                    @Nullable
                    String topic,
            @Parameter(description = "of the edges, the most frequented first: 1 to 2000; 500 where it is absent")
                    @RequestParam(required = false)
                    @Nullable
                    Integer limit) {
        return networks.of(new Asked(whose(scope), period(period), purpose, topic), edges(limit));
    }

    private Scope whose(@Nullable String text) {
        if (text == null) {
            return visible.meant();
        }
        Scope scope = scope(text);
        boolean known = switch (scope.kind()) {
            case FACILITY -> directory.facility(scope.id()).isPresent();
            case REGIONAL_OFFICE -> directory.knowsOffice(scope.id());
            case NATION -> true;
        };
        if (!known) {
            throw Refusal.notFound(scope + " in the directory");
        }
        return scope;
    }

    private static Scope scope(String text) {
        try {
            return Scope.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw malformed("scope is FACILITY:<id>, REGIONAL_OFFICE:<name> or NATION.");
        }
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw malformed("period is a month 2025-08, a quarter 2025-Q4, a semester 2025-S2 or a year 2025, between"
                    + " 1900 and 2200.");
        }
    }

    private static int edges(@Nullable Integer limit) {
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw malformed("limit is 1 to " + MOST + ".");
        }
        return limit == null ? USUAL : limit;
    }

    private static Refusal malformed(String detail) {
        return Refusal.of(ProblemType.MALFORMED, detail);
    }
}
