package id.sinergi.system.chaos;

import id.sinergi.system.Identity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends one request after the other, each until it is decided: 2xx and 4xx decide, while no answer, half of one and 5xx
 * leave open what has become of it.
 */
final class Clerk implements Runnable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int LONGEST_PAUSE_MS = 1_000;
    private static final int STALE = 412;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Rig rig;
    private final Errands errands;
    private final Ledger ledger;
    private final BooleanSupplier goesOn;

    Clerk(Rig rig, Errands errands, Ledger ledger, BooleanSupplier goesOn) {
        this.rig = rig;
        this.errands = errands;
        this.ledger = ledger;
        this.goesOn = goesOn;
    }

    @Override
    public void run() {
        try (client) {
            while (goesOn.getAsBoolean()) {
                run(errands.next());
                TimeUnit.MILLISECONDS.sleep(errands.pause());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Errand errand) throws InterruptedException {
        HttpRequest request = request(errand);
        int pause = 50;
        boolean again = false;
        while (!isDecided(errand, request, again)) {
            again = true;
            TimeUnit.MILLISECONDS.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
        }
    }

    private boolean isDecided(Errand errand, HttpRequest request, boolean again) throws InterruptedException {
        ledger.sent(again);
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            int status = answer.statusCode();
            if (status >= 500) {
                ledger.failed(errand, status, answer.body());
                return false;
            }
            if (status < 300) {
                ledger.accepted(errand, JSON.readTree(answer.body()));
            }
            ledger.decided(errand, status, answer.body());
            if (status == STALE) {
                readAgain(errand);
            }
            return true;
        } catch (IOException | JacksonException unknown) {
            return false;
        }
    }

    /** Someone else was quicker; whoever cannot read it now reads it another time. */
    private void readAgain(Errand errand) throws InterruptedException {
        String record = errand.path().replaceAll("^(/api/v1/[^/]+/[^/]+).*", "$1");
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(uri(errand, record))
                            .header("Authorization", Identity.running().bearer("operator"))
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                JsonNode body = JSON.readTree(answer.body());
                ledger.seen(new Ledger.Accepted(
                        errand.resource(),
                        body.path("id").asString(),
                        body.path("version").asLong(),
                        body));
            }
        } catch (IOException | JacksonException another) {
            // What matters is decided.
        }
    }

    private URI uri(Errand errand, String path) {
        return URI.create(rig.url(errand.resource().service()) + path);
    }

    private HttpRequest request(Errand errand) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(errand, errand.path()))
                .timeout(PATIENCE)
                .header("Authorization", Identity.running().bearer("operator"))
                .header("Content-Type", errand.mediaType())
                .header("Idempotency-Key", errand.key().toString())
                .method(errand.method(), HttpRequest.BodyPublishers.ofString(errand.body()));
        if (errand.ifMatch() != null) {
            request.header("If-Match", "\"" + errand.ifMatch() + "\"");
        }
        return request.build();
    }
}
