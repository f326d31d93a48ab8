package id.sinergi.benchmarks.size;

import id.sinergi.benchmarks.reports.HttpReports;
import id.sinergi.benchmarks.reports.Spread;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Visits posted to visit-service by a few clients at once, of a year that nobody else reports about. */
final class Posting implements AutoCloseable {

    private static final int CLIENTS = 8;
    private static final String UNTRACED = "00";
    private static final String TRACED = "01";

    private final Client client = new Client();
    private final Spread spread = new Spread(LocalDate.of(2022, 1, 1), 365);
    private final AtomicLong number = new AtomicLong();
    private final URI visits;
    private final String token;

    /** @param token of an operator */
    Posting(String visitService, String token) {
        this.visits = URI.create(visitService + "/api/v1/visits");
        this.token = token;
    }

    /**
     * Posts so many and answers when all are accepted.
     *
     * @param traced whether every part records what it does for them
     */
    void post(int reports, boolean traced) {
        var left = new AtomicLong(reports);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                running.add(clients.submit(() -> {
                    while (left.getAndDecrement() > 0) {
                        one(traced ? TRACED : UNTRACED);
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void one(String flags) {
        UUID key = UUID.randomUUID();
        String trace = key.toString().replace("-", "");
        HttpRequest request = HttpRequest.newBuilder(visits)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .header("traceparent", "00-" + trace + "-" + trace.substring(16) + "-" + flags)
                .POST(HttpRequest.BodyPublishers.ofString(
                        HttpReports.heldVisit(spread.meeting(number.getAndIncrement()))))
                .build();
        client.body(request, 201);
    }

    @Override
    public void close() {
        client.close();
    }
}
