package id.sinergi.reporting.occasions;

import id.sinergi.reporting.documents.VersionedDocuments;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/** Where what is told of occasions is kept. */
@Configuration(proxyBeanMethods = false)
class OccasionConfiguration {

    @Bean
    VersionedDocuments<Occasion> occasionDocuments(MongoOperations mongo, JsonMapper json, Clock clock) {
        return new VersionedDocuments<>("occasions", Occasion.class, List.of(), mongo, json, clock);
    }
}
