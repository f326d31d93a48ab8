package id.sinergi.stack;

import id.sinergi.portal.PortalService;
import id.sinergi.stack.host.DiskSpace;
import id.sinergi.stack.host.LoopbackPort;
import id.sinergi.stack.host.StartFailure;
import id.sinergi.stack.identity.LocalIdentity;
import id.sinergi.stack.identity.LocalTokens;
import id.sinergi.stack.kafka.EmbeddedKafka;
import id.sinergi.stack.mongo.DocumentServer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * A running Sinergi: Kafka, MongoDB, the identity provider and the services in this JVM, reachable from this machine
 * alone.
 */
public final class LocalStack implements AutoCloseable {

    private static final long NEEDED_MEBIBYTES = 2048;
    private final StackOptions options;
    private final Consumer<String> progress;
    private final Parts parts;
    private final Map<SinergiService, RunningService> services =
            Collections.synchronizedMap(new EnumMap<>(SinergiService.class));
    private volatile String kafka = "";
    private volatile String mongo = "";
    private volatile String issuer = "";
    private volatile Map<String, String> client = Map.of();
    private volatile String portalSecret = "";
    private final @Nullable LoopbackPort portal;
    private volatile @Nullable String portalUrl;

    private LocalStack(StackOptions options, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
        this.parts = new Parts(progress);
        this.portal = options.portal() == null ? null : LoopbackPort.of(options.portal());
    }

    /** Runs a stack until the process is stopped; see {@link CommandLine} for the arguments. */
    public static void main(String[] arguments) {
        StackProcess.run(CommandLine.parse(arguments));
    }

    /**
     * Starts a stack and answers when every service is healthy.
     *
     * @throws StartFailure in one line what is missing; nothing is left running then
     */
    public static LocalStack start(StackOptions options) {
        return prepare(options, line -> {}).startUp();
    }

    /** A stack not started yet, so that whoever wants to stop it half-way has hold of it. */
    static LocalStack prepare(StackOptions options, Consumer<String> progress) {
        return new LocalStack(options, progress);
    }

    LocalStack startUp() {
        try {
            DiskSpace.require(options.data(), NEEDED_MEBIBYTES);
            Map<SinergiService, LoopbackPort> ports = portsOfServices();
            // Logging sets itself up with a warning where several threads begin it.
            LoggerFactory.getILoggerFactory();
            Parts.inParallel(List.of(this::startStores, this::startIdentity));
            Parts.inParallel(ports.keySet().stream()
                    .map(service -> (Runnable) () -> startService(service, ports))
                    .toList());
            startPortal();
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The base address of a started service: {@code http://127.0.0.1:8081}. */
    public String url(SinergiService service) {
        return running(service).url();
    }

    /** Where a started service answers what its operators ask: {@code http://127.0.0.1:9081}. */
    public String managementUrl(SinergiService service) {
        return running(service).managementUrl();
    }

    /** The address of the pages: {@code http://127.0.0.1:8080}; null where they are not part of this stack. */
    public @Nullable String portalUrl() {
        return portalUrl;
    }

    public String bootstrapServers() {
        return kafka;
    }

    /** The connection string of MongoDB, without a database. */
    public String mongoUri() {
        return mongo;
    }

    /** Whose tokens the services accept. */
    public String issuer() {
        return issuer;
    }

    /** Tokens of the identity provider that this stack has started; there are none of one that runs outside. */
    public LocalTokens tokens() {
        return new LocalTokens(issuer, options.identityFolder(), Clock.systemUTC());
    }

    public StackOptions options() {
        return options;
    }

    /** Stops what was started, the last first; what runs outside lives on. */
    @Override
    public void close() {
        parts.close();
    }

    private void startStores() {
        startMongo();
        startKafka();
    }

    private RunningService running(SinergiService service) {
        RunningService started = services.get(service);
        if (started == null) {
            throw new IllegalArgumentException(service.label() + " is not part of this stack");
        }
        return started;
    }

    private void startKafka() {
        kafka = switch (options.kafka()) {
            case Backing.Given(String address) -> address;
            case Backing.Started(LoopbackPort port) ->
                parts.timed(
                        "Kafka",
                        () -> parts.keep(EmbeddedKafka.start(options.data().resolve("kafka"), port))
                                .bootstrapServers());
        };
    }

    private void startMongo() {
        mongo = switch (options.mongo()) {
            case Backing.Given(String address) -> address;
            case Backing.Started(LoopbackPort port) ->
                parts.timed("MongoDB", () -> {
                    DocumentServer server = parts.keep(DocumentServer.start(options.data(), port));
                    progress.accept("MongoDB is " + server.description());
                    return server.uri();
                });
        };
    }

    private void startIdentity() {
        issuer = switch (options.identity()) {
            case Backing.Given(String address) -> address;
            case Backing.Started(LoopbackPort port) ->
                parts.timed("identity provider", () -> {
                    LocalIdentity identity = parts.keep(LocalIdentity.start(
                            options.identityFolder(),
                            port,
                            portal == null ? LocalPortal.USUAL : LocalPortal.addressOn(portal),
                            options.referenceArguments()));
                    client = identity.serviceClient();
                    portalSecret = identity.portalSecret();
                    return identity.issuer();
                });
        };
    }

    private void startService(SinergiService service, Map<SinergiService, LoopbackPort> ports) {
        List<String> arguments = new ArrayList<>(service.arguments(ports, options.data(), mongo, kafka));
        arguments.addAll(service.accessArguments(issuer, client));
        if (service == SinergiService.REPORTING_SERVICE && portal != null) {
            arguments.add(LocalPortal.ADDRESS + LocalPortal.addressOn(portal));
        }
        arguments.addAll(options.serviceArguments());
        parts.timed(service.label(), () -> {
            RunningService started =
                    parts.keep(RunningService.start(service.label(), service.application(), arguments));
            services.put(service, started);
            return started.url();
        });
    }

    private void startPortal() {
        if (portal != null) {
            List<String> arguments = LocalPortal.arguments(portal, this::url, issuer, portalSecret);
            arguments.addAll(options.serviceArguments());
            portalUrl = parts.timed(
                    LocalPortal.LABEL,
                    () -> parts.keep(RunningService.start(LocalPortal.LABEL, PortalService.application(), arguments))
                            .url());
        }
    }

    /** All ports are looked at before anything is started: a refusal should come at once. */
    private Map<SinergiService, LoopbackPort> portsOfServices() {
        if (options.kafka() instanceof Backing.Started(LoopbackPort port)) {
            port.requireFreeFor("Kafka");
        }
        if (options.identity() instanceof Backing.Started(LoopbackPort port)) {
            port.requireFreeFor("identity provider");
        }
        if (portal != null) {
            portal.requireFreeFor(LocalPortal.LABEL);
        }
        Map<SinergiService, LoopbackPort> ports = new EnumMap<>(SinergiService.class);
        options.services().forEach((service, number) -> {
            LoopbackPort port = LoopbackPort.of(number);
            port.requireFreeFor(service.label());
            LoopbackPort.of(service.managementPortOrZero(port.number())).requireFreeFor(service.label() + ", actuator");
            ports.put(service, port);
        });
        return ports;
    }
}
