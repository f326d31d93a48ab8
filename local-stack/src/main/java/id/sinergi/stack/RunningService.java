package id.sinergi.stack;

import id.sinergi.stack.host.LoopbackPort;
import id.sinergi.stack.host.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/**
 * One program of the stack, started and healthy: a service, or the portal.
 *
 * @param label its name for people
 */
record RunningService(String label, ConfigurableApplicationContext context) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    static RunningService start(String label, SpringApplication application, List<String> arguments) {
        RunningService started = new RunningService(label, run(label, application, arguments));
        try {
            started.awaitHealthy();
            return started;
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
    }

    /** The base address of its interface. */
    String url() {
        return at("local.server.port");
    }

    /** The base address of its actuator. */
    String managementUrl() {
        return at("local.management.port");
    }

    @Override
    public void close() {
        context.close();
    }

    private String at(String port) {
        return "http://" + LoopbackPort.HOST + ":" + context.getEnvironment().getRequiredProperty(port);
    }

    private static ConfigurableApplicationContext run(
            String label, SpringApplication application, List<String> arguments) {
        // The stack stops its parts itself, services before what they need.
        application.setRegisterShutdownHook(false);
        try {
            return application.run(arguments.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw new StartFailure(
                    label + " does not start: "
                            + NestedExceptionUtils.getMostSpecificCause(e).getMessage(),
                    e);
        }
    }

    private void awaitHealthy() {
        String url = managementUrl() + "/actuator/health";
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest health = HttpRequest.newBuilder(URI.create(url)).build();
            while (client.send(health, BodyHandlers.ofString()).statusCode() != 200) {
                if (System.nanoTime() > deadline) {
                    throw new StartFailure(label + " runs but does not get healthy: " + url + " says why");
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (IOException e) {
            throw new StartFailure(label + " does not answer on " + url + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while " + label + " was starting", e);
        }
    }
}
