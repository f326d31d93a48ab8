package id.sinergi.reporting.store;

import id.sinergi.reporting.generation.Generations;
import io.micrometer.core.instrument.config.MeterFilter;
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

    /** A generation has collections of its own; what the driver tells of them goes on under the name of their kind. */
    @Bean
    MeterFilter collectionsOfAllGenerations() {
        return MeterFilter.replaceTagValues("collection", name -> name.replaceFirst("_g\\d+$", ""));
    }

    @Bean
    GenerationOfRequest currentGeneration(Generations generations) {
        return new GenerationOfRequest(new CachedGeneration(generations, System::nanoTime));
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
