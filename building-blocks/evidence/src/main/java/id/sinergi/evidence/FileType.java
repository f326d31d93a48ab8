package id.sinergi.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The types of files that are taken: what offices write, scan and photograph, and what opens everywhere. */
enum FileType {
    PDF(FileType.PDF_TYPE, ".pdf"),
    PNG(FileType.PNG_TYPE, ".png"),
    JPEG(FileType.JPEG_TYPE, ".jpg"),
    XLSX(FileType.XLSX_TYPE, ".xlsx"),
    DOCX(FileType.DOCX_TYPE, ".docx");

    static final String PDF_TYPE = "application/pdf";
    static final String PNG_TYPE = "image/png";
    static final String JPEG_TYPE = "image/jpeg";
    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final String mediaType;
    private final String ending;

    FileType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    /** How names of such files end, for example {@code .pdf}. */
    String ending() {
        return ending;
    }

    /** The type that a content is of, whatever it is said to be; empty where it is none of these. */
    static Optional<FileType> of(byte[] content) {
        if (begins(content, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return Optional.of(PDF);
        }
        if (begins(content, Png.SIGNATURE)) {
            return Optional.of(PNG);
        }
        if (begins(content, Jpeg.SIGNATURE)) {
            return Optional.of(JPEG);
        }
        return begins(content, OfficeFile.SIGNATURE) ? OfficeFile.type(content) : Optional.empty();
    }

    private static boolean begins(byte[] content, byte[] signature) {
        return content.length >= signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }
}
