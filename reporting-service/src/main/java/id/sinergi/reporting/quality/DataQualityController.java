package id.sinergi.reporting.quality;

import id.sinergi.http.Cursor;
import id.sinergi.http.Page;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.reporting.counting.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Data quality")
class DataQualityController {

    private final DataQuality quality;

    DataQualityController(DataQuality quality) {
        this.quality = quality;
    }

    @GetMapping(path = "/api/v1/data-quality", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listDataQuality",
            summary = "What is doubtful in the records, newest occurrence first, undated last",
            description = "Each entry opens the record, points into it, and says who can settle it. A record may have"
                    + " several.")
    Page<Doubt> list(
            @Parameter(description = "id of a facility") @RequestParam(required = false) @Nullable String facility,
            @Parameter(description = "name of a regional office") @RequestParam(required = false) @Nullable
                    String regionalOffice,
            @Parameter(
                            description =
                                    "POSSIBLE_DUPLICATE, SUM_MISMATCH, DATE_MISSING, DATE_INFERRED, DATE_DISPUTED,"
                                            + " WEEKDAY_CONTRADICTION, UNCONFIRMED, OVERDUE_PLAN, OVERDUE_FOLLOW_UP,"
                                            + " TAG_OUTSIDE_SCHEME, UNMAPPED_OTHER or LATE_REPORT; all of them where it is absent")
                    @RequestParam(required = false)
                    @Nullable
                    String kind,
            @Parameter(description = "1 to 200; 50 where it is absent") @RequestParam(required = false) @Nullable
                    Integer limit,
            @Parameter(description = "\"next\" of the previous page") @RequestParam(required = false) @Nullable
                    String cursor) {
        var scopes = Stream.concat(
                        Stream.ofNullable(facility).map(DataQualityController::facility),
                        Stream.ofNullable(regionalOffice).map(DataQualityController::office))
                .toList();
        return quality.list(
                scopes,
                kinds(kind),
                Cursor.limit(limit),
                Cursor.read(cursor).map(Place::read).orElse(null));
    }

    private static Set<Doubt.Kind> kinds(@Nullable String kind) {
        if (kind == null) {
            return EnumSet.allOf(Doubt.Kind.class);
        }
        return Arrays.stream(Doubt.Kind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> malformed("kind is one of " + List.of(Doubt.Kind.values()) + "."));
    }

    private static Scope facility(String id) {
        if (id.isEmpty()) {
            throw malformed("facility is the id of a facility.");
        }
        return Scope.facility(id);
    }

    private static Scope office(String name) {
        if (name.isEmpty()) {
            throw malformed("regionalOffice is the name of a regional office.");
        }
        return Scope.office(name);
    }

    private static Refusal malformed(String detail) {
        return Refusal.of(ProblemType.MALFORMED, detail);
    }
}
