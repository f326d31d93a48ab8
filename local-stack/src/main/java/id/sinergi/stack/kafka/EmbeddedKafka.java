package id.sinergi.stack.kafka;

import id.sinergi.stack.host.LoopbackPort;
import id.sinergi.stack.host.StartFailure;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A real Kafka in this JVM: broker and controller in one, its log kept in a directory. */
public final class EmbeddedKafka implements AutoCloseable {

    /** What the broker writes its cluster by; the same for every local stack. */
    private static final String CLUSTER_ID = "c2luZXJnaS1sb2NhbC1zdA";

    private final LoopbackPort port;
    private final KafkaRaftServer server;

    private EmbeddedKafka(LoopbackPort port, KafkaRaftServer server) {
        this.port = port;
        this.server = server;
    }

    /**
     * Starts Kafka and answers when it serves clients.
     *
     * @param directory where its log is, or will be, kept
     * @param port the clients' port; the controller listens on the next free one
     * @throws StartFailure where the port is taken
     */
    public static EmbeddedKafka start(Path directory, LoopbackPort port) {
        return start(directory, port, Map.of());
    }

    /** @param detours ports that it listens on besides, each made known to its clients under another one */
    static EmbeddedKafka start(Path directory, LoopbackPort port, Map<LoopbackPort, LoopbackPort> detours) {
        port.requireFreeFor("Kafka");
        format(directory);
        KafkaSettings settings = new KafkaSettings(directory, port, LoopbackPort.anyFree(), detours);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings.asMap()), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(port, server);
    }

    public String bootstrapServers() {
        return port.address();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path directory) {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setNodeId(KafkaSettings.NODE_ID)
                    .setClusterId(CLUSTER_ID)
                    .setDirectories(List.of(directory.toString()))
                    .setMetadataLogDirectory(directory.toString())
                    .setControllerListenerName(KafkaSettings.CONTROLLER)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception e) {
            throw new StartFailure("Kafka cannot use " + directory + ": " + e.getMessage(), e);
        }
    }
}
