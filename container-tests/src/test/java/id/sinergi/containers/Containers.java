package id.sinergi.containers;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** Kafka, MongoDB and who gives out tokens, in containers of their own, and services' images beside them, started as asked for. */
public final class Containers implements BeforeAllCallback, AutoCloseable {

    private static final Containers RUNNING = new Containers();

    private final Network network = Network.newNetwork();
    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.1")
            .withNetwork(network)
            .withListener("kafka:19092")
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    private final MongoDBContainer mongo =
            new MongoDBContainer("mongo:8").withNetwork(network).withNetworkAliases("mongo");
    private final Tokens tokens = new Tokens(network);
    private final Map<Service, GenericContainer<?>> services = new EnumMap<>(Service.class);
    private boolean started;

    static Containers running() {
        return RUNNING;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        synchronized (RUNNING) {
            if (!RUNNING.started) {
                RUNNING.started = true;
                context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).put(Containers.class, RUNNING);
                RUNNING.kafka.start();
                RUNNING.mongo.start();
                RUNNING.tokens.start();
            }
        }
    }

    /** A service, ready to be asked. */
    synchronized Http service(Service service) {
        GenericContainer<?> container = services.computeIfAbsent(service, this::started);
        return new Http("http://%s:%d".formatted(container.getHost(), container.getMappedPort(service.port())), tokens);
    }

    private GenericContainer<?> started(Service service) {
        GenericContainer<?> container = new GenericContainer<>(service.image())
                .withNetwork(network)
                .withExposedPorts(service.port())
                .withEnv("SPRING_PROFILES_ACTIVE", "production")
                .withEnv("SPRING_MONGODB_URI", "mongodb://mongo:27017/" + service.name().toLowerCase())
                .withEnv("SPRING_KAFKA_BOOTSTRAPSERVERS", "kafka:19092")
                .withEnv("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI", Tokens.ISSUER)
                .withEnv("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWKSETURI", Tokens.KEYS)
                // The reconciliation's own client, which nobody asks here.
                .withEnv("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_OWNERS_PROVIDER", "issuer")
                .withEnv("SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_ISSUER_TOKENURI", Tokens.ISSUER)
                .waitingFor(Wait.forHealthcheck());
        container.start();
        return container;
    }

    @Override
    public void close() throws IOException {
        services.values().forEach(GenericContainer::stop);
        tokens.stop();
        mongo.stop();
        kafka.stop();
        network.close();
    }
}
