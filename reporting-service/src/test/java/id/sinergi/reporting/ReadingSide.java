package id.sinergi.reporting;

import id.sinergi.reference.CodeLists;
import id.sinergi.reference.Directory;
import id.sinergi.reference.ReferenceData;
import id.sinergi.reporting.activity.Owners;
import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.generation.Generations;
import id.sinergi.reporting.store.Register;
import id.sinergi.reporting.store.Suspects;
import id.sinergi.reporting.store.Totals;
import id.sinergi.standin.MongoStandIn;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * The service as far as it reads: over MongoDB alone, on 1 December 2025, 00:30 in Jakarta. Not marked as a configuration,
 * since the whole service would find it in its packages.
 */
@EnableAutoConfiguration
@EnableConfigurationProperties(Owners.class)
@ComponentScan({
    "id.sinergi.reporting.dashboard",
    "id.sinergi.reporting.activity",
    "id.sinergi.reporting.occasions",
    "id.sinergi.reporting.partners",
    "id.sinergi.reporting.targets",
    "id.sinergi.reporting.quality",
    "id.sinergi.reporting.reference",
    "id.sinergi.reporting.store"
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
        };
    }

    @Bean
    Generations generations() {
        return new Generations() {
            @Override
            public Optional<Generation> current() {
                return Optional.of(new Generation("g1", "test"));
            }

            @Override
            public Generation openFirst(String identity, Instant at) {
                throw new UnsupportedOperationException();
            }
        };
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
