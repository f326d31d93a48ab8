package id.sinergi.portal.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** The types of files that records take, told here by their names alone: the service looks into them. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

    /** What the field for a file offers. */
    static final String ACCEPTED = ".pdf,.png,.jpg,.jpeg,.xlsx,.docx";

    private final MediaType type;
    private final String[] endings;

    FileKind(String type, String... endings) {
        this.type = MediaType.parseMediaType(type);
        this.endings = endings;
    }

    static Optional<FileKind> ofName(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> Arrays.asList(kind.endings).contains(ending))
                .findFirst();
    }

    MediaType type() {
        return type;
    }
}
