package id.sinergi.visit.web;

import id.sinergi.evidence.AttachmentEndpoints;
import id.sinergi.evidence.Evidence;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.visit.model.Visit;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Attachments of visits over HTTP. */
@RestController
@RequestMapping(VisitController.PATH + "/{id}/attachments")
@Tag(name = "visits")
class AttachmentController extends AttachmentEndpoints<Visit> {

    AttachmentController(Evidence evidence, OutboxDocuments<Visit> documents) {
        super(evidence, documents, Visit::absorbed);
    }
}
