package id.sinergi.programme.web;

import id.sinergi.evidence.AttachmentEndpoints;
import id.sinergi.evidence.Evidence;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.programme.model.Programme;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Attachments of programmes over HTTP. */
@RestController
@RequestMapping(ProgrammeController.PATH + "/{id}/attachments")
@Tag(name = "programmes")
class AttachmentController extends AttachmentEndpoints<Programme> {

    AttachmentController(Evidence evidence, OutboxDocuments<Programme> documents) {
        super(evidence, documents);
    }
}
