package id.sinergi.stack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * What a local stack consists of.
 *
 * @param data where Kafka, MongoDB and the counting keep their files
 * @param services the ports of the services to start; 0 takes any free one
 * @param serviceArguments what every service gets besides, as {@code --name=value}
 */
public record StackOptions(
        Path data, Backing kafka, Backing mongo, Map<SinergiService, Integer> services, List<String> serviceArguments) {

    private static final int KAFKA_PORT = 9092;
    private static final int MONGO_PORT = 27017;

    public StackOptions {
        data = data.toAbsolutePath().normalize();
        services = Collections.unmodifiableMap(copyOf(services));
        serviceArguments = List.copyOf(serviceArguments);
    }

    /** Everything, on the ports that the documentation names. */
    public static StackOptions onUsualPorts(Path data) {
        return new StackOptions(
                data, Backing.on(KAFKA_PORT), Backing.on(MONGO_PORT), all(SinergiService::port), List.of());
    }

    /** Everything, on ports that nobody uses: for tests. */
    public static StackOptions onFreePorts(Path data) {
        return new StackOptions(data, Backing.on(0), Backing.on(0), all(service -> 0), List.of());
    }

    public StackOptions withKafka(Backing other) {
        return new StackOptions(data, other, mongo, services, serviceArguments);
    }

    public StackOptions withMongo(Backing other) {
        return new StackOptions(data, kafka, other, services, serviceArguments);
    }

    /** Only these services; none at all leaves Kafka and MongoDB. */
    public StackOptions withServices(SinergiService... chosen) {
        Map<SinergiService, Integer> kept = copyOf(services);
        kept.keySet().retainAll(Arrays.asList(chosen));
        return new StackOptions(data, kafka, mongo, kept, serviceArguments);
    }

    public StackOptions withPort(SinergiService service, int portOrZero) {
        Map<SinergiService, Integer> changed = copyOf(services);
        changed.put(service, portOrZero);
        return new StackOptions(data, kafka, mongo, changed, serviceArguments);
    }

    public StackOptions withServiceArguments(String... arguments) {
        return new StackOptions(data, kafka, mongo, services, List.of(arguments));
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
