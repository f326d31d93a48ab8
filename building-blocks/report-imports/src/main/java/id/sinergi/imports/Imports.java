package id.sinergi.imports;

import id.sinergi.http.Call;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.http.StrictReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Takes in files of rows, a few files at a time. */
public final class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    /** Each holds up to 32 MiB on disk and a workbook's texts in memory. */
    private static final int AT_ONCE = 2;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final JsonMapper json;
    private final StrictReader strict;
    private final Consumer<ProblemType> refusals;

    /** @param refusals hears of each row that is refused */
    Imports(JsonMapper json, StrictReader strict, Consumer<ProblemType> refusals) {
        this.refusals = refusals;
        this.json = json;
        this.strict = strict;
    }

    <B> void take(ImportTable<B> table, Call call, boolean dryRun, HttpServletRequest in, HttpServletResponse out)
            throws IOException {
        Format format = Format.of(String.valueOf(in.getContentType()));
        if (!free.tryAcquire()) {
            throw Refusal.of(ProblemType.UNAVAILABLE, "Other imports are under way; send the file again in a moment.");
        }
        try (Upload upload = Upload.receive(in.getInputStream(), in.getContentLengthLong());
                Rows rows = Rows.checked(upload.file(), format, table.columns())) {
            RowReader<B> reader = new RowReader<>(json, strict, table.type());
            Results results = new Results(json, () -> {
                out.setContentType(MediaType.APPLICATION_JSON_VALUE);
                return out.getOutputStream();
            });
            new ImportRun<>(reader, table.recording(), call, table.collection(), dryRun)
                    .take(rows, new Verdicts(rows.layout(), dryRun ? _ -> {} : refusals), results);
        } catch (IOException gone) {
            LOG.info("An import's client went away, or its file could not be kept: {}", gone.getMessage());
            if (!out.isCommitted()) {
                throw gone;
            }
        } finally {
            free.release();
        }
    }
}
