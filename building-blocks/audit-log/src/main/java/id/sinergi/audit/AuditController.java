package id.sinergi.audit;

import id.sinergi.http.Cursor;
import id.sinergi.http.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Events over HTTP, for operators alone. */
@RestController
@Tag(name = "Audit")
class AuditController {

    private final AuditStore store;

    AuditController(AuditStore store) {
        this.store = store;
    }

    @GetMapping(path = "/api/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listAuditEvents",
            summary = "Who did what, when and from where, newest first",
            description = "For an operator. Every request to this service that writes, accepted or refused; who was"
                    + " refused entry; and who read what only an operator may. An event is listed about a second after"
                    + " its answer.")
    Page<AuditEvent> list(@ParameterObject AuditFilter filter) {
        int limit = Cursor.limit(filter.limit());
        return Page.of(store.find(filter.query(), limit + 1), limit, AuditFilter::placeOf, Function.identity());
    }
}
