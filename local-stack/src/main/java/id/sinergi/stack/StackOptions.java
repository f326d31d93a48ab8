package id.sinergi.stack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a local stack consists of.
 *
 * @param data where Kafka, MongoDB, the identity provider and the counting keep their files
 * @param services the ports of the services to start; 0 takes any free one
 * @param portal the port of the pages; 0 takes any free one; null: no pages
 * @param serviceArguments what every service gets besides, as {@code --name=value}
 */
public record StackOptions(
        Path data,
        Backing kafka,
        Backing mongo,
        Backing identity,
        Map<SinergiService, Integer> services,
        @Nullable Integer portal,
        List<String> serviceArguments) {

    private static final int KAFKA_PORT = 9092;
    private static final int MONGO_PORT = 27017;
    private static final int IDENTITY_PORT = 8090;

    public StackOptions {
        data = data.toAbsolutePath().normalize();
        services = Collections.unmodifiableMap(copyOf(services));
        serviceArguments = List.copyOf(serviceArguments);
    }

    /** Everything, on the ports that the documentation names. */
    public static StackOptions onUsualPorts(Path data) {
        return new StackOptions(
                data,
                Backing.on(KAFKA_PORT),
                Backing.on(MONGO_PORT),
                Backing.on(IDENTITY_PORT),
                all(SinergiService::port),
                LocalPortal.PORT,
                List.of());
    }

    /** Everything but the pages, on ports that nobody uses: for tests. */
    public static StackOptions onFreePorts(Path data) {
        return new StackOptions(data, Backing.on(0), Backing.on(0), Backing.on(0), all(service -> 0), null, List.of());
    }

    public StackOptions withKafka(Backing other) {
        return new StackOptions(data, other, mongo, identity, services, portal, serviceArguments);
    }

    public StackOptions withMongo(Backing other) {
        return new StackOptions(data, kafka, other, identity, services, portal, serviceArguments);
    }

    public StackOptions withIdentity(Backing other) {
        return new StackOptions(data, kafka, mongo, other, services, portal, serviceArguments);
    }

    /** Only these services; none at all leaves what they need. */
    public StackOptions withServices(SinergiService... chosen) {
        Map<SinergiService, Integer> kept = copyOf(services);
        kept.keySet().retainAll(Arrays.asList(chosen));
        return new StackOptions(data, kafka, mongo, identity, kept, portal, serviceArguments);
    }

    public StackOptions withPort(SinergiService service, int portOrZero) {
        Map<SinergiService, Integer> changed = copyOf(services);
        changed.put(service, portOrZero);
        return new StackOptions(data, kafka, mongo, identity, changed, portal, serviceArguments);
    }

    /** With the pages on that port; 0 takes any free one, null leaves them out. */
    public StackOptions withPortal(@Nullable Integer portOrZero) {
        return new StackOptions(data, kafka, mongo, identity, services, portOrZero, serviceArguments);
    }

    public StackOptions withServiceArguments(String... arguments) {
        return new StackOptions(data, kafka, mongo, identity, services, portal, List.of(arguments));
    }

    /** Where the identity provider keeps its key and its secrets. */
    Path identityFolder() {
        return data.resolve("identity");
    }

    /** What says of the services where the directory is that they know. */
    List<String> referenceArguments() {
        return serviceArguments.stream()
                .filter(argument -> argument.startsWith("--sinergi.reference."))
                .toList();
    }

    private static Map<SinergiService, Integer> all(ToIntFunction<SinergiService> port) {
        Map<SinergiService, Integer> ports = new EnumMap<>(SinergiService.class);
        for (SinergiService service : SinergiService.values()) {
            ports.put(service, port.applyAsInt(service));
        }
        return ports;
    }

    private static Map<SinergiService, Integer> copyOf(Map<SinergiService, Integer> ports) {
        Map<SinergiService, Integer> copy = new EnumMap<>(SinergiService.class);
        copy.putAll(ports);
        return copy;
    }
}
