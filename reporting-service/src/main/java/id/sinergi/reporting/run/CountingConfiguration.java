package id.sinergi.reporting.run;

import id.sinergi.observation.Trails;
import id.sinergi.reference.Directory;
import id.sinergi.reporting.deadletter.DeadLetters;
import id.sinergi.reporting.generation.Generations;
import id.sinergi.reporting.generation.Identity;
import id.sinergi.reporting.generation.Opening;
import id.sinergi.reporting.generation.ToStore;
import id.sinergi.reporting.register.Registering;
import id.sinergi.reporting.topology.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Sets up what counts on this instance. */
@Configuration(proxyBeanMethods = false)
class CountingConfiguration {

    private final CountingProperties counting;

    CountingConfiguration(CountingProperties counting) {
        this.counting = counting;
    }

    @Bean
    Identity identity(Directory directory) {
        return Identity.of(directory);
    }

    @Bean
    Generations generations(MongoOperations mongo) {
        return new Generations(mongo);
    }

    @Bean
    Opening opening(Generations generations, KafkaProperties kafka, Clock clock) {
        return new Opening(generations, clock, new Traces(adminSettings(kafka)));
    }

    @Bean
    ToStore toStore(Generations generations, Identity identity) {
        return new ToStore(generations, identity, System::nanoTime);
    }

    @Bean
    Registering registering(Directory directory) {
        return new Registering(directory);
    }

    @Bean
    Runs runs(
            Identity identity,
            Generations generations,
            Opening opening,
            Registering registering,
            KafkaProperties kafka,
            ObjectProvider<MeterRegistry> meters,
            Trails trails,
            ConfigurableApplicationContext application,
            @Value("${sinergi.kafka.replication-factor:1}") short replicationFactor) {
        var beginning = new Beginning(
                counting,
                replicationFactor,
                kafka,
                adminSettings(kafka),
                registering,
                meters.getIfAvailable(),
                trails,
                generation -> {
                    // One that catches up can be replaced; without counting what is served nobody is served well.
                    if (generations.current().filter(generation::equals).isPresent()) {
                        Thread.ofPlatform().name("refuse-to-run").start(application::close);
                    }
                });
        return new Runs(identity, generations, opening, counting.enabled(), beginning::of);
    }

    @Bean
    Rounds rounds(
            Runs runs,
            Generations generations,
            MongoOperations mongo,
            DeadLetters letters,
            KafkaProperties kafka,
            Clock clock) {
        return new Rounds(
                runs,
                new Watch(runs, generations, Topics.sources(), clock),
                new Removal(generations, mongo, letters, counting.keepReplaced(), clock),
                new StateFolders(counting.stateDir()),
                adminSettings(kafka),
                counting.look(),
                counting.unattended());
    }

    @Bean
    Lag lag(
            Runs runs,
            KafkaProperties kafka,
            MeterRegistry meters,
            @Value("${sinergi.counting.lag:15s}") Duration every) {
        return new Lag(runs, adminSettings(kafka), every, meters);
    }

    @Bean
    HealthIndicator countingHealthIndicator(Runs runs) {
        return new ServedHealth(runs);
    }

    private static Map<String, Object> adminSettings(KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildAdminProperties();
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        return settings;
    }
}
