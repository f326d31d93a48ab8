package id.sinergi.evidence;

import id.sinergi.access.Right;
import id.sinergi.http.Page;
import id.sinergi.http.Refusal;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Stored;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Attachments over HTTP: a service's controller extends it, at {@code …/{id}/attachments}. Whoever reads a record reads
 * its attachments; whoever may treat of it ({@link Right#TREAT}) adds and withdraws them.
 */
public abstract class AttachmentEndpoints<S> {

    private static final Logger LOG = LoggerFactory.getLogger(AttachmentEndpoints.class);
    private static final String BINARY = "binary";

    private final Evidence evidence;
    private final OutboxDocuments<S> records;
    private final Function<S, List<UUID>> absorbed;

    /** Attachments of records of which none is absorbed by another. */
    protected AttachmentEndpoints(Evidence evidence, OutboxDocuments<S> records) {
        this(evidence, records, _ -> List.of());
    }

    /**
     * Attachments of records of which some stand for others.
     *
     * @param absorbed the ids of the records whose attachments are shown, too, as far as the caller may read those
     */
    protected AttachmentEndpoints(Evidence evidence, OutboxDocuments<S> records, Function<S, List<UUID>> absorbed) {
        this.evidence = evidence;
        this.records = records;
        this.absorbed = absorbed;
    }

    /** Takes in a file of up to 10 MiB; the same file again answers the attachment that it is already. */
    @PostMapping(
            consumes = {FileType.PDF_TYPE, FileType.PNG_TYPE, FileType.JPEG_TYPE, FileType.XLSX_TYPE, FileType.DOCX_TYPE
            },
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "addAttachment",
            summary = "Add a file of up to 10 MiB to the record: its bytes are the body",
            description = """
                    The type is told by the content and must be the one that Content-Type names. Of photos only the \
                    picture is kept: where and when it was taken, with what, its preview and comments are not. A record \
                    has up to 20 attachments. The record's version stays as it is.""")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = FileType.PDF_TYPE, schema = @Schema(type = "string", format = BINARY)),
                @Content(mediaType = FileType.PNG_TYPE, schema = @Schema(type = "string", format = BINARY)),
                @Content(mediaType = FileType.JPEG_TYPE, schema = @Schema(type = "string", format = BINARY)),
                @Content(mediaType = FileType.XLSX_TYPE, schema = @Schema(type = "string", format = BINARY)),
                @Content(mediaType = FileType.DOCX_TYPE, schema = @Schema(type = "string", format = BINARY))
            })
    @ApiResponse(responseCode = "201", description = "Added", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "It was there already", useReturnTypeSchema = true)
    public ResponseEntity<Attachment> add(
            @PathVariable UUID id,
            @RequestParam AttachmentKind kind,
            @Parameter(description = "Kept without path and unsafe characters, with the ending of its type")
                    @RequestParam
                    String fileName,
            @Parameter(description = "What it shows, in up to 500 characters; no names of inmates")
                    @RequestParam(required = false)
                    @Nullable
                    String note,
            HttpServletRequest request)
            throws IOException {
        records.require(id, Right.TREAT);
        var file = new NewFile(kind, fileName, note, MediaType.parseMediaType(request.getContentType()));
        Evidence.Added added = evidence.add(id, file, request.getInputStream(), request.getContentLengthLong());
        URI location =
                URI.create(request.getRequestURI() + "/" + added.attachment().id());
        return added.isNew()
                ? ResponseEntity.created(location).body(added.attachment())
                : ResponseEntity.ok().location(location).body(added.attachment());
    }

    /** All of a record's attachments. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listAttachments",
            summary = "The record's attachments in the order in which they were added, also those that were withdrawn",
            description =
                    "All in one page. A visit that stands for others shows theirs, too; \"record\" says whose each is.")
    public Page<Attachment> list(@PathVariable UUID id) {
        return new Page<>(evidence.of(readable(id)), null);
    }

    /** The bytes of an attachment, never shown in place. */
    @GetMapping("/{attachmentId}")
    @Operation(
            operationId = "downloadAttachment",
            summary = "Download an attachment; its ETag is the checksum of its bytes (SHA-256)")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = FileType.PDF_TYPE, schema = @Schema(type = "string", format = BINARY)),
                @Content(mediaType = FileType.PNG_TYPE, schema = @Schema(type = "string", format = BINARY)),
                @Content(mediaType = FileType.JPEG_TYPE, schema = @Schema(type = "string", format = BINARY)),
                @Content(mediaType = FileType.XLSX_TYPE, schema = @Schema(type = "string", format = BINARY)),
                @Content(mediaType = FileType.DOCX_TYPE, schema = @Schema(type = "string", format = BINARY))
            })
    public void download(
            @PathVariable UUID id,
            @PathVariable UUID attachmentId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Attachment attachment = evidence.find(readable(id), attachmentId);
        if (new ServletWebRequest(request, response).checkNotModified("\"" + attachment.sha256() + "\"")) {
            return;
        }
        evidence.verify(attachment);
        Download.describe(attachment, response);
        try {
            evidence.read(attachment, response.getOutputStream());
        } catch (UncheckedIOException gone) {
            LOG.debug("Nobody takes the attachment any more", gone);
        } catch (RuntimeException failed) {
            if (!response.isCommitted()) {
                response.reset();
            }
            throw failed;
        }
    }

    /** Takes an attachment back. */
    @PostMapping(
            path = "/{attachmentId}/withdrawal",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "withdrawAttachment",
            summary = "Take an attachment back: its bytes are removed, who withdrew it when and why stays listed",
            description = "At the record that it was added to. One that was withdrawn before is answered as it is.")
    public Attachment withdraw(
            @PathVariable UUID id,
            @PathVariable UUID attachmentId,
            @org.springframework.web.bind.annotation.RequestBody WithdrawalReason withdrawal) {
        records.require(id, Right.TREAT);
        return evidence.withdraw(id, attachmentId, withdrawal.required());
    }

    /** The record and those that it stands for, as far as the caller may read them. */
    private Collection<UUID> readable(UUID id) {
        Stored<S> record = records.find(id).orElseThrow(() -> Refusal.notFound("record " + id));
        List<UUID> others = absorbed.apply(record.state());
        return Stream.concat(Stream.of(id), records.findAll(others).stream().map(Stored::id))
                .toList();
    }

    /** Why an attachment is taken back. */
    record WithdrawalReason(@Nullable String reason) {

        String required() {
            NewFile.refuseUnlessShort(reason, "/reason", "say in 1 to 500 characters why it is withdrawn");
            return String.valueOf(reason);
        }
    }
}
