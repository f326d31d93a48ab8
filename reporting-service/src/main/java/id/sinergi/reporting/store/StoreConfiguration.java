package id.sinergi.reporting.store;

import id.sinergi.reporting.generation.Generations;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Makes what is stored available to those who write and read it. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    /** A MongoDB that is away is noticed in seconds. */
    @Bean
    MongoClientSettingsBuilderCustomizer shortWaits() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(3, TimeUnit.SECONDS).readTimeout(30, TimeUnit.SECONDS));
    }

    @Bean
    CurrentGeneration currentGeneration(Generations generations) {
        return new CachedGeneration(generations, System::nanoTime);
    }

    @Bean
    Totals totals(MongoOperations mongo, CurrentGeneration generation) {
        return new Totals(mongo, generation);
    }

    @Bean
    Register register(MongoOperations mongo, CurrentGeneration generation) {
        return new Register(mongo, generation);
    }

    @Bean
    PartnerNames partnerNames(MongoOperations mongo, CurrentGeneration generation) {
        return new PartnerNames(mongo, generation);
    }

    @Bean
    Suspects suspects(MongoOperations mongo, CurrentGeneration generation) {
        return new Suspects(mongo, generation);
    }
}
