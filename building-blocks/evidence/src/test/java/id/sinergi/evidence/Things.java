package id.sinergi.evidence;

import id.sinergi.outbox.Draft;
import id.sinergi.outbox.EventStream;
import id.sinergi.outbox.Listing;
import id.sinergi.outbox.Outbox;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Request;
import id.sinergi.standin.MongoStandIn;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service of records with attachments; there is no Kafka. */
@SpringBootApplication
public class Things {

    static final String PATH = "/api/v1/things";

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

    @Bean
    EventStream eventStream() {
        return new EventStream("things", "things", "/thing-service", "urn:thing");
    }

    @Bean
    OutboxDocuments<Thing> documents(Outbox outbox) {
        return outbox.documents(Thing.class);
    }

    /** A record of a reporter and a counterpart, whose office is that of Jawa Tengah. */
    static UUID recorded(OutboxDocuments<Thing> documents, String reporter, String counterpart, UUID... absorbed) {
        var request = new Request("operator", PATH, null, null, Map.of());
        var listing = new Listing(
                null,
                Map.of("facility", List.of(reporter, counterpart), "regionalOffice", List.of("Jawa Tengah")),
                reporter);
        return documents
                .create(
                        request,
                        _ -> new Draft<>(
                                new Thing("thing", List.of(absorbed)),
                                "id.sinergi.thing.made.v1",
                                listing,
                                List.of(),
                                null))
                .stored()
                .id();
    }

    @RestController
    @RequestMapping(PATH + "/{id}/attachments")
    static class AttachmentController extends AttachmentEndpoints<Thing> {

        AttachmentController(Evidence evidence, OutboxDocuments<Thing> documents) {
            super(evidence, documents, Thing::absorbed);
        }
    }
}
