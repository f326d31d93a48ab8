package id.sinergi.stack;

import id.sinergi.stack.host.LoopbackPort;
import id.sinergi.visit.VisitService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;

/** A service of Sinergi, with its place in the local stack. */
public enum SinergiService {
    VISIT_SERVICE("visit-service", 8081, "visits");

    private final String label;
    private final int port;
    private final String database;

    SinergiService(String label, int port, String database) {
        this.label = label;
        this.port = port;
        this.database = database;
    }

    /** Its name for people, as the modules are called: {@code visit-service}. */
    public String label() {
        return label;
    }

    /** The port that it has unless another is asked for. */
    public int port() {
        return port;
    }

    SpringApplication application() {
        return switch (this) {
            case VISIT_SERVICE -> VisitService.application();
        };
    }

    /**
     * What makes one of several services in a JVM keep to itself and to loopback.
     *
     * @param ports of all services of the stack
     */
    List<String> arguments(Map<SinergiService, LoopbackPort> ports, Path data, String mongo, String kafka) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + Objects.requireNonNull(ports.get(this)).number(),
                "--server.address=" + LoopbackPort.HOST,
                "--spring.mongodb.uri=" + mongo + "/" + database,
                "--spring.kafka.bootstrap-servers=" + kafka,
                "--spring.main.banner-mode=off",
                "--spring.jmx.enabled=false"));
        arguments.addAll(
                switch (this) {
                    case VISIT_SERVICE -> owner();
                });
        return arguments;
    }

    private static List<String> owner() {
        return List.of("--spring.autoconfigure.exclude=" + CountingOnly.AUTO_CONFIGURATIONS);
    }
}
