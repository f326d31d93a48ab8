package id.sinergi.reporting.targets;

import id.sinergi.reporting.documents.VersionedDocuments;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/** Where targets are kept. */
@Configuration(proxyBeanMethods = false)
class TargetConfiguration {

    @Bean
    VersionedDocuments<Target> targetDocuments(MongoOperations mongo, JsonMapper json, Clock clock) {
        return new VersionedDocuments<>(
                "targets", Target.class, List.of("scope", "year", "measure"), mongo, json, clock);
    }
}
