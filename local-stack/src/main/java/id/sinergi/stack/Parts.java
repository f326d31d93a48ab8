package id.sinergi.stack;

import id.sinergi.stack.host.StartFailure;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What of a stack is running so far, to be stopped in any case. */
final class Parts implements AutoCloseable {

    private final Deque<AutoCloseable> running = new ConcurrentLinkedDeque<>();
    private final Consumer<String> progress;

    Parts(Consumer<String> progress) {
        this.progress = progress;
    }

    /** Says how long it took, and where the part answers. */
    String timed(String part, Supplier<String> start) {
        long before = System.nanoTime();
        String address = start.get();
        progress.accept("%s answers on %s after %.1f s".formatted(part, address, (System.nanoTime() - before) / 1e9));
        return address;
    }

    <T extends AutoCloseable> T keep(T part) {
        running.addFirst(part);
        return part;
    }

    /** Stops the last first. */
    @Override
    public void close() {
        for (AutoCloseable part = running.pollFirst(); part != null; part = running.pollFirst()) {
            try {
                part.close();
            } catch (Exception e) {
                progress.accept("Not stopped cleanly: " + e.getMessage());
            }
        }
    }

    /** Ends when all have ended, also where one of them fails. */
    static void inParallel(List<Runnable> starts) {
        try (ExecutorService executor = Executors.newCachedThreadPool()) {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            starts.forEach(start -> all.add(CompletableFuture.runAsync(start, executor)));
            all.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartFailure failure ? failure : e;
        }
    }
}
