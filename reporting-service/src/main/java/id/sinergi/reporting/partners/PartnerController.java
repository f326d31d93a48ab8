package id.sinergi.reporting.partners;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.http.Call;
import id.sinergi.http.Cursor;
import id.sinergi.http.EntityVersion;
import id.sinergi.http.Page;
import id.sinergi.http.Paging;
import id.sinergi.http.Refusal;
import id.sinergi.report.Organisation;
import id.sinergi.reporting.documents.Change;
import id.sinergi.reporting.documents.Versioned;
import id.sinergi.reporting.documents.VersionedDocuments;
import id.sinergi.reporting.partners.MergingPartners.Merge;
import id.sinergi.reporting.partners.MergingPartners.Separation;
import id.sinergi.reporting.store.PartnerNames;
import id.sinergi.reporting.store.PartnerSearch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Partners over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/partners", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Partners", description = "The organisations that records name, and which of their names are one's")
class PartnerController {

    private final PartnerNames names;
    private final CurrentAliases aliases;
    private final MergingPartners merging;
    private final VersionedDocuments<Alias> documents;

    PartnerController(
            PartnerNames names, CurrentAliases aliases, MergingPartners merging, VersionedDocuments<Alias> documents) {
        this.names = names;
        this.aliases = aliases;
        this.merging = merging;
        this.documents = documents;
    }

    @GetMapping
    @Operation(
            operationId = "listPartners",
            summary = "The organisations that any version of a record names, by name",
            description = "Two spellings of a name are one partner already; other names are merged by officers.")
    Page<Partner> list(
            @Parameter(description = "beginnings of words of the name, in any spelling")
                    @RequestParam(required = false)
                    @Nullable
                    String text,
            @RequestParam(required = false) Organisation.@Nullable Kind kind,
            @Parameter(description = "Kemendagri code, such as 33.02") @RequestParam(required = false) @Nullable
                    String regency,
            @Parameter(description = "1 to 200; 50 where it is absent") @RequestParam(required = false) @Nullable
                    Integer limit,
            @Parameter(description = "\"next\" of the previous page") @RequestParam(required = false) @Nullable
                    String cursor) {
        int most = Cursor.limit(limit);
        String after = Cursor.read(cursor).map(Cursor::id).orElse(null);
        Aliases now = aliases.now();
        return Page.of(
                names.find(new PartnerSearch(text, kind, regency, after), most + 1),
                most,
                partner -> new Cursor("", partner.key()),
                partner -> Partner.of(partner, now));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getPartner", summary = "A partner, and the other names of the same organisation")
    Partner get(@PathVariable String id) {
        return names.find(List.of(id)).stream()
                .findFirst()
                .map(partner -> Partner.of(partner, aliases.now()))
                .orElseThrow(() -> Refusal.notFound("partner " + id));
    }

    @GetMapping("/{id}/history")
    @Operation(operationId = "historyOfPartner", summary = "Who merged and separated the partner, when and why")
    Page<Change<Alias>> history(@PathVariable String id, @ParameterObject Paging paging) {
        return documents.history(id, paging);
    }

    @PostMapping("/merges")
    @Operation(
            operationId = "mergePartners",
            summary = "A partner is the same organisation as another",
            description = "Distinct counts, the records behind them and the filter \"partner\" follow at once.")
    ResponseEntity<Merged> merge(@RequestBody Merge merge, Call call) {
        return answer(merging.merge(call, merge));
    }

    @PostMapping("/separations")
    @Operation(operationId = "separatePartners", summary = "A merged partner is another organisation after all")
    ResponseEntity<Merged> separate(@RequestBody Separation separation, Call call) {
        return answer(merging.separate(call, separation));
    }

    private static ResponseEntity<Merged> answer(Versioned<Alias> alias) {
        return ResponseEntity.ok()
                .eTag(EntityVersion.etag(alias.version()))
                .body(new Merged(
                        alias.id(),
                        alias.version(),
                        alias.recordedAt(),
                        alias.state().into()));
    }

    /**
     * A partner.
     *
     * @param id what matches its spellings: normalised name, kind and regency
     * @param mergedInto the partner as which it counts; absent: it counts for itself
     * @param otherNames the ids of all other partners that are the same organisation
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Partner(
            String id,
            String name,
            Organisation.Kind kind,
            @Nullable String unitOf,
            @Nullable String regency,
            @Nullable String mergedInto,
            List<String> otherNames) {

        static Partner of(Organisation partner, Aliases aliases) {
            String key = partner.key();
            String one = aliases.oneOf(key);
            return new Partner(
                    key,
                    partner.name(),
                    partner.kind(),
                    partner.unitOf(),
                    partner.regency(),
                    one.equals(key) ? null : one,
                    aliases.allOf(key).stream()
                            .filter(other -> !other.equals(key))
                            .toList());
        }
    }

    /**
     * What a merge or a separation made of a partner.
     *
     * @param into the partner that it was merged into; absent: none any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Merged(
            String id,
            long version,
            Instant recordedAt,
            @Nullable String into) {}
}
