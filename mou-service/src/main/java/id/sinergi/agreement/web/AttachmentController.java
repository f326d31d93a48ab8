package id.sinergi.agreement.web;

import id.sinergi.agreement.model.Agreement;
import id.sinergi.evidence.AttachmentEndpoints;
import id.sinergi.evidence.Evidence;
import id.sinergi.outbox.OutboxDocuments;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Attachments of agreements over HTTP. */
@RestController
@RequestMapping(AgreementController.PATH + "/{id}/attachments")
@Tag(name = "agreements")
class AttachmentController extends AttachmentEndpoints<Agreement> {

    AttachmentController(Evidence evidence, OutboxDocuments<Agreement> documents) {
        super(evidence, documents);
    }
}
