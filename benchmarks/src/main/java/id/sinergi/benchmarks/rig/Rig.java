package id.sinergi.benchmarks.rig;

import id.sinergi.stack.LocalStack;
import id.sinergi.stack.SinergiService;
import id.sinergi.stack.identity.LocalTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Kafka, MongoDB and the identity provider as one process, services as another, so that only the measured ones share a heap;
 * or, where it is asked what each of them takes, all of them apart.
 */
public final class Rig implements AutoCloseable {

    private static final String NO_SERVICES = "--services=";

    private final Path folder;
    private final Deque<Child> children = new ArrayDeque<>();
    private final String stores;
    private final Map<String, String> backing;
    private final LocalTokens tokens;
    private final Map<String, String> services = new HashMap<>();

    private Rig(Path folder, boolean apart) {
        this.folder = folder;
        this.stores = apart ? "mongodb" : "backing";
        this.backing = apart ? storesApart() : stack(stores, NO_SERVICES);
        this.tokens = new LocalTokens(issuer(), folder.resolve(stores).resolve("identity"), Clock.systemUTC());
    }

    /** Starts Kafka, the identity provider and MongoDB: a {@code mongod} where there is one on the PATH, else the stand-in. */
    public static Rig start(Path folder) {
        return new Rig(made(folder), false);
    }

    /** The same, but Kafka and every service has a process of its own; the identity provider lives with MongoDB. */
    public static Rig startApart(Path folder) {
        return new Rig(made(folder), true);
    }

    /**
     * Starts services and waits until they are healthy.
     *
     * @param settings for each of them, as {@code --name=value}
     */
    public Rig with(List<SinergiService> chosen, String... settings) {
        List<String> arguments = new ArrayList<>(Arrays.asList(settings));
        arguments.add("--kafka=" + kafka());
        arguments.add("--mongo=" + mongo());
        arguments.add("--identity=" + issuer());
        arguments.add("--services=" + chosen.stream().map(SinergiService::label).collect(Collectors.joining(",")));
        services.putAll(stack(nameOf(chosen), arguments.toArray(String[]::new)));
        return this;
    }

    /** All processes that it has started, by name. */
    public SortedMap<String, ProcessHandle> processes() {
        var processes = new TreeMap<String, ProcessHandle>();
        children.forEach(child -> processes.put(child.name(), child.handle()));
        return processes;
    }

    /** Starts another process beside them, ready when the file exists that its last argument names. */
    public void beside(String name, Class<?> main, String... arguments) {
        Path ready = Path.of(arguments[arguments.length - 1]);
        List<String> options = new ArrayList<>(List.of("-Xmx512m", main.getName()));
        options.addAll(List.of(arguments));
        children.push(Child.start(folder, name, options).awaitFile(ready));
    }

    public String kafka() {
        return address(backing, "kafka");
    }

    /** The connection string of MongoDB, without a database. */
    public String mongo() {
        return address(backing, "mongodb");
    }

    /** A token for somebody: {@code operator}, {@code national}, {@code office:<name>} or {@code facility:<id>}. */
    public String token(String role) {
        return tokens.of(role);
    }

    /** The base address of a started service. */
    public String url(SinergiService service) {
        return address(services, service.label());
    }

    public Path folder() {
        return folder;
    }

    /** Which server plays MongoDB, for people. */
    public String mongoDescription() {
        try (var lines = Files.lines(folder.resolve(stores + ".txt"))) {
            return lines.filter(line -> line.startsWith("MongoDB is "))
                    .map(line -> line.substring("MongoDB is ".length()))
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        children.forEach(Child::close);
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String nameOf(List<SinergiService> services) {
        return services.size() == 1 ? services.getFirst().label() : "services";
    }

    private Map<String, String> storesApart() {
        Map<String, String> addresses = new HashMap<>(stack(stores, NO_SERVICES, "--kafka=127.0.0.1:1"));
        Map<String, String> withKafka = stack(
                "kafka",
                NO_SERVICES,
                "--mongo=" + address(addresses, "mongodb"),
                "--identity=" + address(addresses, "identity"));
        addresses.put("kafka", address(withKafka, "kafka"));
        return addresses;
    }

    private Map<String, String> stack(String name, String... arguments) {
        Path ready = folder.resolve(name + ".ready");
        List<String> options = new ArrayList<>(List.of(
                "-Xmx1g",
                "-Dsinergi.log=" + folder.resolve(name + ".log"),
                LocalStack.class.getName(),
                "--free-ports",
                "--data=" + folder.resolve(name),
                "--ready-file=" + ready));
        options.addAll(List.of(arguments));
        Child child = Child.start(folder, name, options);
        children.push(child);
        try {
            child.awaitFile(ready);
            return Files.readAllLines(ready).stream()
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        } catch (IOException unreadable) {
            close();
            throw new UncheckedIOException(unreadable);
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private String issuer() {
        return address(backing, "identity");
    }

    private static String address(Map<String, String> addresses, String name) {
        return Objects.requireNonNull(addresses.get(name), name + " is not started");
    }
}
