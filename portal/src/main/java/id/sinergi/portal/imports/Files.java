package id.sinergi.portal.imports;

import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.Services;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MultipartFile;

/** Sends a file on to the service that takes it. */
final class Files {

    static final MediaType CSV = MediaType.valueOf("text/csv");
    static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final MediaType NDJSON = MediaType.valueOf("application/x-ndjson");

    private Files() {}

    /** @param dryRun whether it is only checked */
    static Sheet send(Services services, String family, MultipartFile file, String key, boolean dryRun)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            return services.upload(
                    service(family),
                    Sheet.class,
                    type(Objects.requireNonNullElse(file.getOriginalFilename(), "")),
                    key,
                    content,
                    "/api/v1/" + family + "/imports?dryRun={dryRun}",
                    dryRun);
        }
    }

    static Service service(String family) {
        return switch (family) {
            case "agreements" -> Service.AGREEMENTS;
            case "programmes" -> Service.PROGRAMMES;
            default -> Service.VISITS;
        };
    }

    /** By its name: what browsers say of a file differs from machine to machine. */
    static MediaType type(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv") || lower.endsWith(".txt")) {
            return CSV;
        }
        return lower.endsWith(".ndjson") ? NDJSON : XLSX;
    }
}
