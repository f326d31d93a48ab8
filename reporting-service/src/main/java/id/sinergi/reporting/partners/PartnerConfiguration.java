package id.sinergi.reporting.partners;

import id.sinergi.reporting.documents.VersionedDocuments;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/** Where merges of partners are kept: under the key of the merged one. */
@Configuration(proxyBeanMethods = false)
class PartnerConfiguration {

    @Bean
    VersionedDocuments<Alias> partnerAliases(MongoOperations mongo, JsonMapper json, Clock clock) {
        return new VersionedDocuments<>("partner_aliases", Alias.class, List.of("into"), mongo, json, clock);
    }
}
