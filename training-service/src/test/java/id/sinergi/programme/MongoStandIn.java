package id.sinergi.programme;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A MongoDB in memory on a free port, and no Kafka: reports are accepted while the broker is away. */
@TestConfiguration(proxyBeanMethods = false)
public class MongoStandIn {

    @Bean(destroyMethod = "shutdownNow")
    MongoServer mongoServer() {
        return new MongoServer(new MemoryBackend());
    }

    @Bean
    DynamicPropertyRegistrar mongoAddress(MongoServer server) {
        String uri = server.bindAndGetConnectionString() + "/programmes";
        return properties -> {
            properties.add("spring.mongodb.uri", () -> uri);
            properties.add("spring.kafka.bootstrap-servers", () -> "127.0.0.1:1");
        };
    }
}
