package id.sinergi.stack.sample;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests one by one, some at once. */
final class Posting {

    private static final int AT_ONCE = 16;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Services services;
    private final Outcome outcome;
    private final PrintStream out;

    Posting(Services services, Outcome outcome, PrintStream out) {
        this.services = services;
        this.outcome = outcome;
        this.out = out;
    }

    void send(String what, List<Step> steps) {
        each(what, steps, step -> send(what, step));
    }

    /** Does something with each, some at once. */
    <T> void each(String what, List<T> all, Consumer<T> doing) {
        Progress progress = new Progress(out, what, all.size());
        Semaphore free = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> underWay = all.stream()
                    .map(one -> {
                        free.acquireUninterruptibly();
                        return CompletableFuture.runAsync(() -> doing.accept(one), threads)
                                .whenComplete((_, _) -> {
                                    free.release();
                                    progress.add(1);
                                });
                    })
                    .toList();
            Together.join(underWay);
        }
        progress.end();
    }

    private void send(String what, Step step) {
        var body = JSON.readTree(outcome.named(JSON.writeValueAsString(step.body())));
        Services.Answer answer = services.send(
                step.as(), step.owner(), step.method(), outcome.named(step.path()), step.key(), step.ifMatch(), body);
        if (answer.isAccepted()) {
            outcome.count(what);
        } else {
            outcome.refuse(step.name() + " by " + step.as(), answer.body());
        }
    }
}
