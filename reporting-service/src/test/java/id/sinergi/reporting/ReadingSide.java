package id.sinergi.reporting;

import id.sinergi.access.OperatorsOnly;
import id.sinergi.reference.CodeLists;
import id.sinergi.reference.Directory;
import id.sinergi.reference.ReferenceData;
import id.sinergi.reporting.activity.Owners;
import id.sinergi.reporting.deadletter.DeadLetters;
import id.sinergi.reporting.deadletter.Replaying;
import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.generation.Generations;
import id.sinergi.reporting.generation.Opening;
import id.sinergi.reporting.reconciliation.Reconciliations;
import id.sinergi.reporting.reconciliation.Reconciling;
import id.sinergi.reporting.reconciliation.Result;
import id.sinergi.reporting.store.Register;
import id.sinergi.reporting.store.Suspects;
import id.sinergi.reporting.store.Totals;
import id.sinergi.standin.MongoStandIn;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * The service as far as it reads: over MongoDB alone, on 1 December 2025, 00:30 in Jakarta. Not marked as a configuration,
 * since the whole service would find it in its packages.
 */
@EnableAutoConfiguration(exclude = OAuth2ClientAutoConfiguration.class)
@EnableConfigurationProperties(Owners.class)
@ComponentScan(
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "id\\.sinergi\\.reporting\\.(deadletter\\.keeping|reconciliation\\.comparing)\\..*"),
        value = {
            "id.sinergi.reporting.dashboard",
            "id.sinergi.reporting.activity",
            "id.sinergi.reporting.adjustments",
            "id.sinergi.reporting.deadletter",
            "id.sinergi.reporting.exports",
            "id.sinergi.reporting.generation",
            "id.sinergi.reporting.network",
            "id.sinergi.reporting.occasions",
            "id.sinergi.reporting.partners",
            "id.sinergi.reporting.periods",
            "id.sinergi.reporting.targets",
            "id.sinergi.reporting.quality",
            "id.sinergi.reporting.rates",
            "id.sinergi.reporting.reconciliation",
            "id.sinergi.reporting.reference",
            "id.sinergi.reporting.store",
            "id.sinergi.reporting.verified",
            "id.sinergi.reporting.view",
            "id.sinergi.reporting.visible",
            "id.sinergi.reporting.waiting"
        })
public class ReadingSide {

    @Bean
    MongoStandIn mongoStandIn() {
        return new MongoStandIn();
    }

    @Bean
    DynamicPropertyRegistrar mongoAddress(MongoStandIn mongo) {
        return properties -> {
            properties.add("spring.mongodb.uri", mongo::uri);
            properties.add("spring.mongodb.database", mongo::database);
            // No Kafka: months are submitted while the broker is away.
            properties.add("spring.kafka.bootstrap-servers", () -> "127.0.0.1:1");
        };
    }

    @Bean
    Generations generations(MongoOperations mongo) {
        return new Generations(mongo) {
            @Override
            public Optional<Generation> current() {
                return Optional.of(new Generation("g1", "test"));
            }
        };
    }

    @Bean
    Opening opening(Generations generations, Clock clock) {
        return new Opening(generations, clock, () -> 0);
    }

    @Bean
    DeadLetters deadLetters(MongoOperations mongo) {
        return new DeadLetters(mongo, new SimpleMeterRegistry());
    }

    /** Replays nothing: it has no Kafka. */
    @Bean
    Replaying replaying(DeadLetters letters, Generations generations, Clock clock) {
        return new Replaying(letters, null, null, generations, clock);
    }

    @Bean
    Reconciliations reconciliations(MongoOperations mongo) {
        return new Reconciliations(mongo);
    }

    @Bean
    Reconciling reconciling(Clock clock) {
        return by -> Result.begun("1", clock.instant(), by);
    }

    @Bean
    OperatorsOnly operatorsOnly() {
        return new ReportingService().operatorsOnly();
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2025-11-30T17:30:00Z"), ZoneOffset.UTC);
    }

    @Bean
    ReferenceData referenceData() {
        return ReferenceData.bundled();
    }

    @Bean
    Directory directory(ReferenceData data) {
        return data.directory();
    }

    @Bean
    CodeLists codeLists(ReferenceData data) {
        return data.codes();
    }

    @Bean
    Counted counted(Totals totals, Register register, Suspects suspects, MongoOperations mongo, Directory directory) {
        return new Counted(totals, register, suspects, mongo, directory);
    }
}
