package id.sinergi.reporting.store;

import id.sinergi.reporting.generation.Generations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Makes what is stored available to those who write and read it. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

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
    Suspects suspects(MongoOperations mongo, CurrentGeneration generation) {
        return new Suspects(mongo, generation);
    }
}
