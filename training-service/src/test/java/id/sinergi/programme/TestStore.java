package id.sinergi.programme;

import id.sinergi.standin.MongoStandIn;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A MongoDB for the tests; and no Kafka: reports are accepted while the broker is away. */
@TestConfiguration(proxyBeanMethods = false)
public class TestStore {

    @Bean
    MongoStandIn mongoStandIn() {
        return new MongoStandIn();
    }

    @Bean
    DynamicPropertyRegistrar addresses(MongoStandIn mongo) {
        return properties -> {
            properties.add("spring.mongodb.uri", mongo::uri);
            properties.add("spring.mongodb.database", mongo::database);
            properties.add("spring.kafka.bootstrap-servers", () -> "127.0.0.1:1");
        };
    }
}
