package id.sinergi.stack;

import id.sinergi.visit.VisitService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** What makes one of several services in a JVM keep to itself and to loopback. */
    List<String> arguments(int ownPort, Path data, String mongo, String kafka) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + ownPort,
                "--server.address=127.0.0.1",
                "--spring.mongodb.uri=" + mongo + "/" + database,
                "--spring.kafka.bootstrap-servers=" + kafka,
                "--spring.main.banner-mode=off",
                "--spring.jmx.enabled=false"));
        arguments.add(placeInTheCounting(data));
        return arguments;
    }

    private String placeInTheCounting(Path data) {
        return switch (this) {
            case VISIT_SERVICE -> "--spring.autoconfigure.exclude=" + CountingOnly.AUTO_CONFIGURATIONS;
        };
    }
}
