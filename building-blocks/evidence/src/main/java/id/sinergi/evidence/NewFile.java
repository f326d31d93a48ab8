package id.sinergi.evidence;

import id.sinergi.report.InvalidReport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MimeType;

/**
 * What a client says of a file that it sends.
 *
 * @param type the request's Content-Type
 */
record NewFile(
        AttachmentKind kind, String fileName, @Nullable String note, MimeType type) {

    static final int LONGEST_TEXT = 500;

    NewFile {
        if (note != null) {
            refuseUnlessShort(
                    note, "/note", "leave it out or say in 1 to " + LONGEST_TEXT + " characters what it shows");
        }
    }

    static void refuseUnlessShort(@Nullable String text, String pointer, String instead) {
        if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new InvalidReport(List.of(new InvalidReport.Fault(pointer, instead)));
        }
    }
}
