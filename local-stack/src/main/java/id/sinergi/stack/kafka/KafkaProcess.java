package id.sinergi.stack.kafka;

import id.sinergi.stack.host.LoopbackPort;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Kafka as a process of its own: for tests in which the services die and Kafka lives on. */
public final class KafkaProcess {

    private KafkaProcess() {}

    /**
     * Runs until it is stopped; prints one line once it serves.
     *
     * @param arguments port, directory, then {@code LISTENED=MADE_KNOWN} ports for clients that come through a proxy
     */
    public static void main(String[] arguments) {
        LoopbackPort port = port(arguments[0]);
        EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(arguments[1]), port, detours(arguments));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop-kafka"));
        System.out.println("Kafka serves " + kafka.bootstrapServers());
    }

    private static Map<LoopbackPort, LoopbackPort> detours(String[] arguments) {
        return Arrays.stream(arguments)
                .skip(2)
                .map(detour -> detour.split("="))
                .collect(Collectors.toMap(detour -> port(detour[0]), detour -> port(detour[1])));
    }

    private static LoopbackPort port(String number) {
        return LoopbackPort.of(Integer.parseInt(number));
    }
}
