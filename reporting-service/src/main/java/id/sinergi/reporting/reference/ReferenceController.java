package id.sinergi.reporting.reference;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.http.Cursor;
import id.sinergi.http.Page;
import id.sinergi.http.Refusal;
import id.sinergi.reference.CodeLists;
import id.sinergi.reference.CodeLists.Code;
import id.sinergi.reference.Directory;
import id.sinergi.reference.Facility;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Reference data")
class ReferenceController {

    private static final Comparator<Facility> BY_NAME =
            Comparator.comparing(Facility::name).thenComparing(Facility::id);

    private final Directory directory;
    private final CodeLists codes;

    ReferenceController(Directory directory, CodeLists codes) {
        this.directory = directory;
        this.codes = codes;
    }

    @GetMapping("/facilities")
    @Operation(operationId = "listFacilities", summary = "The facilities of the directory, by name")
    Page<Entry> facilities(
            @Parameter(description = "words that the id, a name or the regency contains, in any case")
                    @RequestParam(required = false)
                    @Nullable
                    String text,
            @Parameter(description = "name of the regional office that supervises it")
                    @RequestParam(required = false)
                    @Nullable
                    String regionalOffice,
            @Parameter(description = "LAPAS, RUTAN, BAPAS, LPKA or RS") @RequestParam(required = false) @Nullable
                    String type,
            @Parameter(description = "1 to 200; 50 where it is absent") @RequestParam(required = false) @Nullable
                    Integer limit,
            @Parameter(description = "\"next\" of the previous page") @RequestParam(required = false) @Nullable
                    String cursor) {
        int most = Cursor.limit(limit);
        var search = new FacilitySearch(
                text, regionalOffice, type, Cursor.read(cursor).orElse(null));
        List<Facility> oneMore = directory.facilities().stream()
                .filter(search::finds)
                .sorted(BY_NAME)
                .limit(most + 1L)
                .toList();
        return Page.of(oneMore, most, facility -> new Cursor(facility.name(), facility.id()), Entry::of);
    }

    @GetMapping("/reference/{list}")
    @Operation(
            operationId = "listCodes",
            summary = "The codes of a list, with their names and validity",
            description = "Not paged: next is always null.")
    Page<CodeEntry> codes(
            @Parameter(description = "purposes, topics, fields, programme-kinds, skills, …") @PathVariable
                    String list) {
        if (!codes.names().contains(list)) {
            throw Refusal.notFound(
                    "code list " + list + "; there are " + String.join(", ", new TreeSet<>(codes.names())));
        }
        return new Page<>(codes.list(list).stream().map(CodeEntry::of).toList(), null);
    }

    /**
     * A facility.
     *
     * @param validFrom first day on which it exists; absent: since always
     * @param validUntil last day on which it exists; absent: still
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String id,
            String name,
            String shortName,
            String type,
            String regionalOffice,
            String regency,
            String province,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        static Entry of(Facility facility) {
            return new Entry(
                    facility.id(),
                    facility.name(),
                    facility.shortName(),
                    facility.type(),
                    facility.regionalOffice(),
                    facility.regency(),
                    facility.province(),
                    facility.validFrom(),
                    facility.validUntil());
        }
    }

    /**
     * A code.
     *
     * @param id its Indonesian name
     * @param en its English name
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CodeEntry(
            String code,
            String id,
            String en,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        static CodeEntry of(Code code) {
            return new CodeEntry(code.code(), code.id(), code.en(), code.validFrom(), code.validUntil());
        }
    }
}
