package id.sinergi.stack.kafka;

import id.sinergi.stack.host.LoopbackPort;
import java.nio.file.Path;

/** Kafka as a process of its own: for tests in which the services die and Kafka lives on. */
public final class KafkaProcess {

    private KafkaProcess() {}

    /** Runs until it is stopped; prints one line once it serves. Arguments: port, directory. */
    public static void main(String[] arguments) {
        LoopbackPort port = LoopbackPort.of(Integer.parseInt(arguments[0]));
        EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(arguments[1]), port);
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop-kafka"));
        System.out.println("Kafka serves " + kafka.bootstrapServers());
    }
}
