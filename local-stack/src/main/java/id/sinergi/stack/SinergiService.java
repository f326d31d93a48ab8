package id.sinergi.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;

/** A service of Sinergi, with its place in the local stack. */
public enum SinergiService {
    ;

    private final String label;
    private final int port;
    private final String database;
    private final Supplier<SpringApplication> application;
    private final boolean counts;

    SinergiService(String label, int port, String database, Supplier<SpringApplication> application, boolean counts) {
        this.label = label;
        this.port = port;
        this.database = database;
        this.application = application;
        this.counts = counts;
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
        return application.get();
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
        arguments.add(
                counts
                        ? "--sinergi.counting.state-dir=" + data.resolve("counting")
                        : "--spring.autoconfigure.exclude=" + CountingOnly.AUTO_CONFIGURATIONS);
        return arguments;
    }
}
