package id.sinergi.system;

import id.sinergi.stack.LocalStack;
import id.sinergi.stack.ReadyFile;
import id.sinergi.stack.SinergiService;
import id.sinergi.stack.host.LoopbackPort;
import id.sinergi.stack.kafka.KafkaProcess;
import id.sinergi.stack.mongo.MongoProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Sinergi as three processes, one for all tests that a JVM runs: MongoDB, Kafka, and the services, each of which can be
 * killed and started again on its own ports. Stopped with the JVM.
 */
public final class Sinergi implements BeforeAllCallback {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static @Nullable Sinergi running;

    /** The first, so that it takes no port that one of the others is to have. */
    private final Identity identity = Identity.running();

    private final SpanCollector spans = new SpanCollector();
    private final Path folder;
    private final int kafkaPort;
    private final int mongoPort;
    private final TestMongo mongoPlace;
    private final Map<SinergiService, Integer> ports = new EnumMap<>(SinergiService.class);
    private @Nullable Backlog backlog;
    private @Nullable Process mongo;
    private @Nullable Process kafka;
    private @Nullable Process services;

    /** As an extension it has nothing started yet. */
    public Sinergi() {
        folder = Path.of("target", "sinergi-" + ProcessHandle.current().pid()).toAbsolutePath();
        List<Integer> free = freePorts(2 + SinergiService.values().length);
        kafkaPort = free.removeLast();
        mongoPort = free.removeLast();
        mongoPlace = TestMongo.onPort(mongoPort);
        Arrays.stream(SinergiService.values()).forEach(service -> ports.put(service, free.removeLast()));
    }

    @Override
    public synchronized void beforeAll(ExtensionContext context) {
        synchronized (Sinergi.class) {
            if (running == null) {
                running = this;
                // Where two JVMs share the tests, each class is a run of its own to JUnit: a store of its would end
                // with the first.
                Runtime.getRuntime().addShutdownHook(new Thread(this::close));
                start();
            }
        }
    }

    public static Sinergi running() {
        if (running == null) {
            throw new IllegalStateException("annotate the test with @ExtendWith(Sinergi.class)");
        }
        return running;
    }

    public String url(SinergiService service) {
        return "http://127.0.0.1:" + ports.get(service);
    }

    public String managementUrl(SinergiService service) {
        return ready().managementUrl(service);
    }

    /** Waits until everything that was published is read and counted. */
    public synchronized void awaitCounted() {
        if (backlog == null) {
            backlog = new Backlog(kafkaAddress());
        }
        Awaitility.await("everything counted").atMost(PATIENCE).until(backlog::isEmpty);
    }

    /** Where a service writes who did what. */
    Path auditLog(SinergiService service) {
        return folder.resolve("services").resolve("audit").resolve(service.label() + ".log");
    }

    /** What services have told of what is traced. */
    SpanCollector spans() {
        return spans;
    }

    /** Where Kafka is reached. */
    public String kafkaAddress() {
        return "127.0.0.1:" + kafkaPort;
    }

    /** Where a database of a service is reached. */
    public String mongoAddress(String database) {
        return mongoPlace.address().database(database).uri();
    }

    public void killServices() {
        kill(services);
    }

    public void startServices() {
        Path ready = ready().path();
        try {
            Files.deleteIfExists(ready);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
        List<String> arguments = new ArrayList<>(List.of(
                "--data=" + folder.resolve("services"),
                "--ready-file=" + ready,
                "--portal=none",
                "--kafka=" + kafkaAddress(),
                "--mongo=" + mongoPlace.address().uri(),
                "--sinergi.reconciliation.settled=1s",
                "--sinergi.reconciliation.between=2s",
                "--sinergi.counting.keep-replaced=2s",
                "--sinergi.observation.look=1s",
                "--sinergi.notices.interval=3s",
                "--management.opentelemetry.tracing.export.otlp.endpoint=" + spans.endpoint(),
                "--management.opentelemetry.tracing.export.schedule-delay=200ms"));
        arguments.addAll(identity.serviceArguments());
        ports.forEach((service, port) -> arguments.add("--" + service.label() + "=" + port));
        Process started = run("services", LocalStack.class, arguments.toArray(String[]::new));
        services = started;
        Awaitility.await("the services").atMost(PATIENCE).until(() -> Files.exists(ready) || !started.isAlive());
        if (!started.isAlive()) {
            throw new IllegalStateException("the services did not start; see " + log("services"));
        }
    }

    void killKafka() {
        kill(kafka);
    }

    void startKafka() {
        kafka = run(
                "kafka",
                KafkaProcess.class,
                Integer.toString(kafkaPort),
                folder.resolve("kafka").toString());
        awaitServing("kafka", kafka);
    }

    private void close() {
        if (backlog != null) {
            backlog.close();
        }
        kill(services);
        kill(kafka);
        kill(mongo);
        mongoPlace.close();
        spans.close();
    }

    private void start() {
        try {
            Files.createDirectories(temporary());
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
        if (!mongoPlace.given()) {
            mongo = run(
                    "mongo",
                    MongoProcess.class,
                    Integer.toString(mongoPort),
                    folder.resolve("mongo").toString());
            awaitServing("mongo", mongo);
        }
        startKafka();
        startServices();
    }

    private void awaitServing(String name, Process process) {
        Awaitility.await(name)
                .atMost(PATIENCE)
                .until(() -> Files.readString(log(name)).contains("serves") || !process.isAlive());
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " did not start; see " + log(name));
        }
    }

    private Process run(String name, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                // What native libraries unpack there, a killed process leaves behind.
                "-Djava.io.tmpdir=" + temporary(),
                "-Dlogback.configurationFile=local-stack-logback.xml",
                "-Dsinergi.log=" + folder.resolve(name + "-details.log"),
                main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        try {
            return builder.redirectOutput(log(name).toFile()).start();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private ReadyFile ready() {
        return new ReadyFile(folder.resolve("ready"));
    }

    private Path temporary() {
        return folder.resolve("tmp");
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    private static void kill(@Nullable Process process) {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    private static List<Integer> freePorts(int count) {
        return new ArrayList<>(Stream.generate(() -> LoopbackPort.anyFree().number())
                .distinct()
                .limit(count)
                .toList());
    }
}
