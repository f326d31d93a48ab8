package id.sinergi.reporting.occasions;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.http.Call;
import id.sinergi.http.Cursor;
import id.sinergi.http.EntityVersion;
import id.sinergi.http.Page;
import id.sinergi.http.Paging;
import id.sinergi.report.Claim;
import id.sinergi.report.PartialDate;
import id.sinergi.report.StatedFigure;
import id.sinergi.reporting.activity.Owners;
import id.sinergi.reporting.documents.Change;
import id.sinergi.reporting.documents.Versioned;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.source.Family;
import id.sinergi.reporting.store.Criteria;
import id.sinergi.reporting.store.From;
import id.sinergi.reporting.store.Register;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Occasions over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/occasions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Occasions", description = "The records of one happening across services, and what is told of it")
class OccasionController {

    private final Occasions occasions;
    private final Register register;
    private final Owners owners;

    OccasionController(Occasions occasions, Register register, Owners owners) {
        this.occasions = occasions;
        this.register = register;
        this.owners = owners;
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "getOccasion",
            summary = "The records that name the occasion, and all claims and stated figures side by side",
            description = "Nothing of it is counted: the records count by themselves. ETag \"0\" where nothing is told"
                    + " of the occasion itself yet.")
    ResponseEntity<OccasionResource> get(@PathVariable String id, @ParameterObject Paging paging) {
        Optional<Versioned<Occasion>> told = occasions.find(id);
        Page<Linked> records = records(id, paging);
        long version = told.map(Versioned::version).orElse(0L);
        Occasion occasion = told.map(Versioned::state).orElse(Occasion.OF_WHICH_NOTHING_IS_TOLD);
        return ResponseEntity.ok()
                .eTag(EntityVersion.etag(version))
                .body(new OccasionResource(id, version, occasion.claims(), occasion.statedFigures(), records));
    }

    @GetMapping("/{id}/history")
    @Operation(operationId = "historyOfOccasion", summary = "Who told what of the occasion itself, and when")
    Page<Change<Occasion>> history(@PathVariable String id, @ParameterObject Paging paging) {
        return occasions.history(id, paging);
    }

    @PostMapping("/{id}/claims")
    @Operation(
            operationId = "claimOfOccasion",
            summary = "Add what a source claims of the occasion; a current claim takes the place of the current one")
    ResponseEntity<OccasionResource> claim(@PathVariable String id, @RequestBody Claim claim, Call call) {
        return answer(occasions.claim(id, claim, call));
    }

    @PostMapping("/{id}/stated-figures")
    @Operation(operationId = "stateFigureOfOccasion", summary = "Add a figure that a source states of the occasion")
    ResponseEntity<OccasionResource> state(@PathVariable String id, @RequestBody StatedFigure figure, Call call) {
        return answer(occasions.state(id, figure, call));
    }

    private Page<Linked> records(String id, Paging paging) {
        int limit = Cursor.limit(paging.limit());
        From from = Cursor.read(paging.cursor())
                .map(place -> new From(place, false))
                .orElse(null);
        List<RegisterEntry> oneMore = register.find(new Criteria().occasion(id).startingAt(from), limit + 1);
        return Page.of(
                oneMore,
                limit,
                entry -> new Cursor(entry.sortKey(), entry.activity()),
                entry -> Linked.of(entry, owners));
    }

    private static ResponseEntity<OccasionResource> answer(Versioned<Occasion> told) {
        return ResponseEntity.ok()
                .eTag(EntityVersion.etag(told.version()))
                .body(new OccasionResource(
                        told.id(),
                        told.version(),
                        told.state().claims(),
                        told.state().statedFigures(),
                        null));
    }

    /**
     * An occasion.
     *
     * @param version of what is told of itself; 0: nothing is
     * @param claims what sources claim of the happening as a whole
     * @param records those that name it, newest occurrence first; absent where it has just been written
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OccasionResource(
            String id,
            long version,
            List<Claim> claims,
            List<StatedFigure> statedFigures,
            @Nullable Page<Linked> records) {}

    /**
     * A record that names the occasion.
     *
     * @param claims as the record has them
     * @param statedFigures as the record has them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Linked(
            Family type,
            String id,
            long version,
            String title,
            String status,
            @Nullable PartialDate occurredOn,
            String href,

            List<Map<String, Object>> claims,
            List<Map<String, Object>> statedFigures) {

        private static final JsonMapper JSON = JsonMapper.builder().build();
        private static final TypeReference<List<Map<String, Object>>> TOLD = new TypeReference<>() {};

        static Linked of(RegisterEntry entry, Owners owners) {
            return new Linked(
                    entry.type(),
                    entry.activity(),
                    entry.version(),
                    entry.title(),
                    entry.status(),
                    entry.occurredOn(),
                    owners.href(entry.type(), entry.activity()),
                    told(entry, "claims"),
                    told(entry, "statedFigures"));
        }

        private static List<Map<String, Object>> told(RegisterEntry entry, String member) {
            JsonNode told = entry.state().path(member);
            return told.isArray() ? JSON.convertValue(told, TOLD) : List.of();
        }
    }
}
