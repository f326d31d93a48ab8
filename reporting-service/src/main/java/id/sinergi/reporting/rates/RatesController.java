package id.sinergi.reporting.rates;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.http.Cursor;
import id.sinergi.http.Page;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.reference.Directory;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.periods.FacilityMonth;
import id.sinergi.reporting.periods.Months;
import id.sinergi.reporting.periods.PeriodRules;
import id.sinergi.reporting.visible.Visible;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reporting rates over HTTP. */
@RestController
@Tag(name = "Reporting rates")
class RatesController {

    /** Facilities on a page where no limit is given: more than any office has. */
    private static final int USUAL = 200;

    private final Visible visible;
    private final Rates rates;
    private final Months months;
    private final PeriodRules rules;
    private final Directory directory;
    private final Clock clock;

    RatesController(Visible visible, Rates rates, Months months, PeriodRules rules, Directory directory, Clock clock) {
        this.visible = visible;
        this.rates = rates;
        this.months = months;
        this.rules = rules;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping(path = "/api/v1/reporting-rates", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "reportingRates",
            summary = "Who has reported which months: every facility by its months, also those that sent nothing",
            description = "Of a facility or of a regional office; where neither is given, of the nation, or of the"
                    + " office or the only facility of an account that does not see the nation. A month is"
                    + " expected of the facilities that exist in it once it has begun, by the office that supervises them"
                    + " on its last day. Facilities are sorted by id.")
    ReportingRates read(
            @Parameter(description = "a month 2025-08, a quarter 2025-Q4, a semester 2025-S2 or a year 2025")
                    @RequestParam
                    String period,
            @Parameter(description = "id of a facility") @RequestParam(required = false) @Nullable String facility,
            @Parameter(description = "name of a regional office") @RequestParam(required = false) @Nullable
                    String regionalOffice,
            @Parameter(description = "facilities on a page: 1 to 200; 200 where it is absent")
                    @RequestParam(required = false)
                    @Nullable
                    Integer limit,
            @Parameter(description = "\"next\" of the previous page") @RequestParam(required = false) @Nullable
                    String cursor) {
        Scope scope = scope(facility, regionalOffice);
        Period asked = period(period);
        Rates.Matrix matrix = visible.numbers(scope, asked, () -> rates.matrix(scope, asked, clock.instant()));
        Page<OfFacility> page = page(matrix, limit == null ? USUAL : Cursor.limit(limit), cursor);
        return new ReportingRates(
                new Whose(scope.kind(), scope.kind() == Scope.Kind.NATION ? null : scope.id()),
                asked.toString(),
                rules.deadlineDay(),
                matrix.coverage(),
                byMonth(matrix.cells()),
                scope.kind() == Scope.Kind.NATION ? byOffice(matrix) : null,
                page.items(),
                page.next());
    }

    private static List<OfMonth> byMonth(Map<YearMonth, List<Cell>> cells) {
        return cells.entrySet().stream()
                .map(month -> new OfMonth(month.getKey().toString(), Coverage.of(month.getValue())))
                .toList();
    }

    private List<OfOffice> byOffice(Rates.Matrix matrix) {
        var offices = new TreeMap<String, TreeMap<YearMonth, List<Cell>>>();
        for (Rates.Matrix.Row row : matrix.rows()) {
            row.cells()
                    .forEach((month, cell) -> offices.computeIfAbsent(months.officeOf(month), _ -> new TreeMap<>())
                            .computeIfAbsent(month.month(), _ -> new ArrayList<>())
                            .add(cell));
        }
        return offices.entrySet().stream()
                .map(office -> ofOffice(office.getKey(), office.getValue()))
                .toList();
    }

    private static OfOffice ofOffice(String name, Map<YearMonth, List<Cell>> cells) {
        return new OfOffice(
                name, Coverage.of(cells.values().stream().flatMap(List::stream).toList()), byMonth(cells));
    }

    private Page<OfFacility> page(Rates.Matrix matrix, int limit, @Nullable String cursor) {
        String after = Cursor.read(cursor).map(Cursor::id).orElse("");
        List<Rates.Matrix.Row> oneMore = matrix.rows().stream()
                .filter(row -> row.facility().id().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        return Page.of(oneMore, limit, row -> new Cursor("", row.facility().id()), this::ofFacility);
    }

    private OfFacility ofFacility(Rates.Matrix.Row row) {
        FacilityMonth newest = row.cells().lastKey();
        return new OfFacility(
                row.facility().id(),
                row.facility().name(),
                months.officeOf(newest),
                Coverage.of(row.months()),
                List.copyOf(row.months()));
    }

    private Scope scope(@Nullable String facility, @Nullable String office) {
        if (facility != null && office != null) {
            throw malformed("Ask for a facility or for a regionalOffice, not for both.");
        }
        if (facility != null) {
            return directory
                    .facility(facility)
                    .map(known -> Scope.facility(known.id()))
                    .orElseThrow(() -> Refusal.notFound("facility " + facility + " in the directory"));
        }
        if (office == null) {
            return visible.meant();
        }
        if (!directory.knowsOffice(office)) {
            throw Refusal.notFound("regional office " + office + " in the directory");
        }
        return Scope.office(office);
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw malformed("period is a month 2025-08, a quarter 2025-Q4, a semester 2025-S2 or a year 2025, between"
                    + " 1900 and 2200.");
        }
    }

    private static Refusal malformed(String detail) {
        return Refusal.of(ProblemType.MALFORMED, detail);
    }

    /**
     * Who has reported.
     *
     * @param deadlineDay of the following month, until its end, in the facility's time zone
     * @param months the coverage of each month that has begun
     * @param offices the coverage of each regional office, also by month; absent unless the nation is asked for
     * @param items the facilities, each with its months
     * @param next the cursor of the following page; null: this is the last one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportingRates(
            Whose scope,
            String period,
            int deadlineDay,
            Coverage coverage,
            List<OfMonth> months,
            @Nullable List<OfOffice> offices,
            List<OfFacility> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String next) {}

    /**
     * Whose months.
     *
     * @param id of the facility, name of the regional office; absent for the nation
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Whose(Scope.Kind kind, @Nullable String id) {}

    /** A month of the scope. */
    record OfMonth(String month, Coverage coverage) {}

    /**
     * A regional office of the nation.
     *
     * @param months in which it supervised a facility at all
     */
    record OfOffice(String regionalOffice, Coverage coverage, List<OfMonth> months) {}

    /**
     * A facility with its months.
     *
     * @param regionalOffice the one to which the newest of the months is submitted
     */
    record OfFacility(String facility, String name, String regionalOffice, Coverage coverage, List<Cell> months) {}
}
