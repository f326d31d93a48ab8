package id.sinergi.visit;

import id.sinergi.outbox.Errands;
import id.sinergi.outbox.EventStream;
import id.sinergi.outbox.Outbox;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Relisting;
import id.sinergi.outbox.Restorable;
import id.sinergi.reference.ReferenceData;
import id.sinergi.visit.candidates.Neighbours;
import id.sinergi.visit.model.Accounts;
import id.sinergi.visit.model.Merging;
import id.sinergi.visit.model.Visit;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts visit-service. */
@SpringBootApplication
@OpenAPIDefinition(info = @Info(title = "Sinergi visit-service", version = "v1"))
public class VisitService {

    /** The service, with a configuration file of its own name, so that several fit on one class path. */
    public static SpringApplication application() {
        var application = new SpringApplication(VisitService.class);
        application.setDefaultProperties(Map.of("spring.config.name", "visit-service"));
        return application;
    }

    static void main(String[] args) {
        application().run(args);
    }

    @Bean
    EventStream eventStream() {
        return new EventStream(
                        "visits", "sinergi.visits.v1", "/visit-service", "urn:sinergi:contracts:events:visits:visit.v1")
                .filteredBy("status", "topic", "purpose", "partner", "policyTag");
    }

    @Bean
    OutboxDocuments<Visit> documents(Outbox outbox) {
        return outbox.documents(Visit.class);
    }

    @Bean
    Errands errands(Outbox outbox) {
        return outbox.errands();
    }

    @Bean
    Merging merging(Accounts accounts) {
        return new Merging(accounts);
    }

    @Bean
    Relisting<Visit> visitRelisting(OutboxDocuments<Visit> documents, ReferenceData reference) {
        return new Relisting<>(documents, List.of("reporter"), visit -> VisitListing.of(visit, reference.directory()));
    }

    @Bean
    Restorable<Visit> restorableVisits(
            Outbox outbox, OutboxDocuments<Visit> documents, Neighbours neighbours, ReferenceData reference) {
        return outbox.restorable(
                Visit.class,
                "visits",
                visit -> VisitListing.of(visit, reference.directory()),
                new DerivedOfVisits(neighbours, documents));
    }

    @Bean
    ReferenceData referenceData(@Value("${sinergi.reference.folder:}") String folder) {
        return folder.isEmpty() ? ReferenceData.bundled() : ReferenceData.in(Path.of(folder));
    }
}
