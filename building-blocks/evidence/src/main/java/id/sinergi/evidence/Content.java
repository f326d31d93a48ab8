package id.sinergi.evidence;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.report.InvalidReport;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.util.MimeType;

/** A file's bytes as they are kept: of a known type, whole, and without what a camera wrote about place and person. */
record Content(FileType type, byte[] bytes) {

    /** Viewers look for the end of a PDF within so many bytes. */
    private static final int END_OF_PDF = 1_024;

    /**
     * Judges what was sent.
     *
     * @param stated the request's Content-Type
     * @throws Refusal 415 where it is none of the types that are taken, or another than stated
     * @throws InvalidReport where it is damaged, or carries macros
     */
    static Content of(byte[] sent, MimeType stated) {
        FileType found = FileType.of(sent)
                .orElseThrow(() -> refused("The file is none of PDF, PNG, JPEG, XLSX and DOCX"
                        + " by its content, or carries macros or a password; export it as PDF, a photo as JPEG."));
        if (!found.mediaType().equals(stated.getType() + "/" + stated.getSubtype())) {
            throw refused("By its content the file is " + found.mediaType()
                    + ", which Content-Type does not say; if that" + " is the file that was meant, send it as that.");
        }
        return new Content(
                found,
                switch (found) {
                    case PDF -> whole(sent);
                    case PNG -> Png.withoutMetadata(sent);
                    case JPEG -> Jpeg.withoutMetadata(sent);
                    case XLSX, DOCX -> sent;
                });
    }

    String sha256() {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static InvalidReport damaged() {
        return new InvalidReport(List.of(
                new InvalidReport.Fault("", "the file is damaged or incomplete; open it, save it anew and send that")));
    }

    private static byte[] whole(byte[] pdf) {
        int from = Math.max(0, pdf.length - END_OF_PDF);
        String end = new String(pdf, from, pdf.length - from, StandardCharsets.ISO_8859_1);
        if (!end.contains("%%EOF")) {
            throw damaged();
        }
        return pdf;
    }

    private static Refusal refused(String why) {
        return Refusal.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, why);
    }
}
