package id.sinergi.stack;

import id.sinergi.agreement.AgreementService;
import id.sinergi.programme.ProgrammeService;
import id.sinergi.reporting.ReportingService;
import id.sinergi.stack.host.LoopbackPort;
import id.sinergi.stack.mongo.MongoAddress;
import id.sinergi.visit.VisitService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;

/** A service of Sinergi, with its place in the local stack. */
public enum SinergiService {
    VISIT_SERVICE("visit-service", 8081, "visits"),
    MOU_SERVICE("mou-service", 8082, "agreements"),
    TRAINING_SERVICE("training-service", 8083, "programmes"),
    REPORTING_SERVICE("reporting-service", 8084, "reporting");

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

    /**
     * The port of its actuator, or 0 for any free one: on its usual port a service has it beside that, on any other it is
     * one of several and cannot count on a port.
     */
    int managementPortOrZero(int chosen) {
        return chosen == port ? port + 1_000 : 0;
    }

    SpringApplication application() {
        return switch (this) {
            case VISIT_SERVICE -> VisitService.application();
            case MOU_SERVICE -> AgreementService.application();
            case TRAINING_SERVICE -> ProgrammeService.application();
            case REPORTING_SERVICE -> ReportingService.application();
        };
    }

    /**
     * What makes one of several services in a JVM keep to itself and to loopback.
     *
     * @param ports of all services of the stack
     */
    List<String> arguments(Map<SinergiService, LoopbackPort> ports, Path data, String mongo, String kafka) {
        int chosen = Objects.requireNonNull(ports.get(this)).number();
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + chosen,
                "--server.address=" + LoopbackPort.HOST,
                "--management.server.port=" + managementPortOrZero(chosen),
                "--management.server.address=" + LoopbackPort.HOST,
                "--spring.mongodb.uri="
                        + new MongoAddress(mongo).database(database).uri(),
                "--spring.kafka.bootstrap-servers=" + kafka,
                // One machine's demos, tests and benchmarks all come from one address.
                "--sinergi.limits.account-per-second=0",
                "--sinergi.limits.address-per-second=0",
                "--sinergi.audit.file=" + data.resolve("audit").resolve(label + ".log"),
                "--" + ForeignParts.PROPERTY + "=" + String.join(",", foreign()),
                "--spring.main.banner-mode=off",
                "--spring.jmx.enabled=false"));
        if (this == REPORTING_SERVICE) {
            arguments.addAll(counter(ports, data));
        }
        return arguments;
    }

    /**
     * Whose tokens it accepts, and how it gets one of its own.
     *
     * @param client the settings of an OAuth 2 client; none where the issuer is not this stack's
     */
    List<String> accessArguments(String issuer, Map<String, String> client) {
        List<String> arguments =
                new ArrayList<>(List.of("--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer));
        if (this == REPORTING_SERVICE) {
            client.forEach((name, value) ->
                    arguments.add("--spring.security.oauth2.client.registration.owners." + name + "=" + value));
        }
        return arguments;
    }

    private List<String> foreign() {
        return this == REPORTING_SERVICE ? ForeignParts.TO_SERVICES : ForeignParts.TO_OWNERS;
    }

    private static List<String> counter(Map<SinergiService, LoopbackPort> ports, Path data) {
        List<String> arguments = new ArrayList<>(List.of("--sinergi.counting.state-dir=" + data.resolve("counting")));
        ports.forEach(
                (service, port) -> arguments.add("--sinergi.owners." + service.database + "=http://" + port.address()));
        return arguments;
    }
}
