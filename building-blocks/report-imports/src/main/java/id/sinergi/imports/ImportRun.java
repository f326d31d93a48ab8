package id.sinergi.imports;

import id.sinergi.http.Call;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.imports.ImportAnswer.Outcome;
import id.sinergi.imports.ImportAnswer.Result;
import id.sinergi.imports.ImportAnswer.Stopped;
import id.sinergi.imports.ImportAnswer.Summary;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutorService;

/** One import: rows are stored a few at a time and answered in the order of the file. Not thread-safe. */
final class ImportRun<B> {

    /** How many rows wait for the store at once; each is held in memory until it is answered. */
    private static final int AT_ONCE = 8;

    private final RowReader<B> reader;
    private final Recording<B> recording;
    private final Call call;
    private final String collection;
    private final boolean dryRun;
    private final RowKeys keys;
    private final Deque<CompletableFuture<Settled>> underWay = new ArrayDeque<>();
    private @Nullable Stopped stopped;

    ImportRun(RowReader<B> reader, Recording<B> recording, Call call, String collection, boolean dryRun) {
        this.reader = reader;
        this.recording = recording;
        this.call = call;
        this.collection = collection;
        this.dryRun = dryRun;
        this.keys = new RowKeys(call.key());
    }

    /**
     * Takes all rows, or those up to the one at which the store is away.
     *
     * @throws Refusal 503 where the store is away before anything was stored
     */
    void take(Rows rows, Verdicts verdicts, Results results) throws IOException {
        // Whoever asked asks for each row, too.
        try (ExecutorService threads =
                new DelegatingSecurityContextExecutorService(Executors.newVirtualThreadPerTaskExecutor())) {
            Row row = rows.next();
            while (row != null && stopped == null) {
                underWay.add(begin(row, rows.layout(), verdicts, threads));
                if (underWay.size() == AT_ONCE) {
                    settle(underWay.removeFirst().join(), results);
                }
                row = rows.next();
            }
            while (!underWay.isEmpty()) {
                settle(underWay.removeFirst().join(), results);
            }
        }
        Results.Tally tally = results.tally();
        results.end(new Summary(
                tally.rows(),
                tally.of(Outcome.STORED),
                tally.of(Outcome.UNCHANGED),
                tally.of(Outcome.REFUSED),
                dryRun,
                stopped));
    }

    private CompletableFuture<Settled> begin(
            Row row, @Nullable Layout layout, Verdicts verdicts, ExecutorService threads) {
        Entry<B> entry;
        Call own;
        String says = layout == null ? null : Gist.of(row, layout);
        try {
            entry = reader.read(row, layout);
            own = call.row(collection, keys.of(entry));
        } catch (Refusal refused) {
            return CompletableFuture.completedFuture(new Settled(verdicts.refused(row.line(), says, refused), null));
        }
        return CompletableFuture.supplyAsync(() -> settled(entry, says, own, verdicts), threads);
    }

    private Settled settled(Entry<B> entry, @Nullable String says, Call own, Verdicts verdicts) {
        try {
            Recorded recorded = dryRun ? recording.check(own, entry.body()) : recording.store(own, entry.body());
            return new Settled(verdicts.recorded(entry, says, recorded), null);
        } catch (RuntimeException why) {
            Refusal away = why instanceof Refusal refusal && refusal.type() == ProblemType.UNAVAILABLE ? refusal : null;
            return new Settled(verdicts.refused(entry, says, why), away);
        }
    }

    private void settle(Settled settled, Results results) throws IOException {
        if (settled.away() == null) {
            results.add(settled.result());
            return;
        }
        List<Settled> last = new ArrayList<>(List.of(settled));
        underWay.forEach(row -> last.add(row.join()));
        underWay.clear();
        if (!results.begun() && last.stream().noneMatch(Settled::stored)) {
            throw settled.away();
        }
        for (Settled row : last) {
            results.add(row.result());
        }
        stopped = new Stopped(ProblemType.UNAVAILABLE.uri(), settled.result().line(), resuming(settled));
    }

    private String resuming(Settled settled) {
        return "From line " + settled.result().line() + " on nothing is stored but what has a result that says so: the"
                + " store does not answer. Send the same file again after a pause; rows that are stored already answer"
                + " \"unchanged\" where they have a requestId or the import is repeated with its Idempotency-Key. Take"
                + " other rows that were stored out of the file first.";
    }

    /**
     * A row with its result.
     *
     * @param away not null: the store did not answer
     */
    private record Settled(Result result, @Nullable Refusal away) {

        boolean stored() {
            return result.outcome() == Outcome.STORED;
        }
    }
}
