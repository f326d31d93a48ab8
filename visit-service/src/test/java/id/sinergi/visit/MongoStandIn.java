package id.sinergi.visit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * A MongoDB in memory on a free port, or a database of its own on the server that {@code SINERGI_TEST_MONGODB_URI} names;
 * and no Kafka: reports are accepted while the broker is away.
 */
@TestConfiguration(proxyBeanMethods = false)
public class MongoStandIn implements AutoCloseable {

    private final String given = System.getenv("SINERGI_TEST_MONGODB_URI");
    private final MongoServer memory = new MongoServer(new MemoryBackend());
    private final String database = "test-" + UUID.randomUUID();

    @Bean
    DynamicPropertyRegistrar mongoAddress() {
        String uri = given == null ? memory.bindAndGetConnectionString() : given;
        return properties -> {
            properties.add("spring.mongodb.uri", () -> uri);
            properties.add("spring.mongodb.database", () -> database);
            properties.add("spring.kafka.bootstrap-servers", () -> "127.0.0.1:1");
        };
    }

    @Override
    public void close() {
        if (given == null) {
            memory.shutdownNow();
            return;
        }
        try (MongoClient client = MongoClients.create(given)) {
            client.getDatabase(database).drop();
        }
    }
}
