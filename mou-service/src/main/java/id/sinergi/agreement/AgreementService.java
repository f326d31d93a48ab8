package id.sinergi.agreement;

import id.sinergi.agreement.model.Agreement;
import id.sinergi.outbox.EventStream;
import id.sinergi.outbox.Outbox;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Relisting;
import id.sinergi.outbox.Restorable;
import id.sinergi.reference.ReferenceData;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts mou-service. */
@SpringBootApplication
@OpenAPIDefinition(info = @Info(title = "Sinergi mou-service", version = "v1"))
public class AgreementService {

    /** The service, with a configuration file of its own name, so that several fit on one class path. */
    public static SpringApplication application() {
        var application = new SpringApplication(AgreementService.class);
        application.setDefaultProperties(Map.of("spring.config.name", "mou-service"));
        return application;
    }

    static void main(String[] args) {
        application().run(args);
    }

    @Bean
    EventStream eventStream() {
        return new EventStream(
                        "agreements",
                        "sinergi.agreements.v1",
                        "/mou-service",
                        "urn:sinergi:contracts:events:agreements:agreement.v1")
                .filteredBy("status", "kind", "field", "partner", "policyTag", "parent");
    }

    @Bean
    OutboxDocuments<Agreement> documents(Outbox outbox) {
        return outbox.documents(Agreement.class);
    }

    @Bean
    Relisting<Agreement> agreementRelisting(OutboxDocuments<Agreement> documents, ReferenceData reference) {
        return new Relisting<>(
                documents,
                List.of("ends", "parent", "predecessor", "reporter"),
                agreement -> AgreementListing.of(agreement, reference.directory()));
    }

    @Bean
    Restorable<Agreement> restorableAgreements(Outbox outbox, ReferenceData reference) {
        return outbox.restorable(Agreement.class, agreement -> AgreementListing.of(agreement, reference.directory()));
    }

    @Bean
    ReferenceData referenceData(@Value("${sinergi.reference.folder:}") String folder) {
        return folder.isEmpty() ? ReferenceData.bundled() : ReferenceData.in(Path.of(folder));
    }
}
