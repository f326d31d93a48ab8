package id.sinergi.programme;

import id.sinergi.outbox.EventStream;
import id.sinergi.outbox.Outbox;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Relisting;
import id.sinergi.outbox.Restorable;
import id.sinergi.programme.model.Programme;
import id.sinergi.programme.revenue.StateRevenue;
import id.sinergi.reference.ReferenceData;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts training-service. */
@SpringBootApplication
@OpenAPIDefinition(info = @Info(title = "Sinergi training-service", version = "v1"))
public class ProgrammeService {

    private static final String STATE_REVENUE = "state-revenue";

    /** The service, with a configuration file of its own name, so that several fit on one class path. */
    public static SpringApplication application() {
        var application = new SpringApplication(ProgrammeService.class);
        application.setDefaultProperties(Map.of("spring.config.name", "training-service"));
        return application;
    }

    static void main(String[] args) {
        application().run(args);
    }

    @Bean
    EventStream eventStream() {
        return new EventStream(
                        "programmes",
                        "sinergi.programmes.v1",
                        "/training-service",
                        "urn:sinergi:contracts:events:programmes:programme.v1",
                        List.of(new EventStream.Kind(
                                "id.sinergi.state-revenue.",
                                STATE_REVENUE,
                                "urn:sinergi:contracts:events:state-revenue:state-revenue.v1",
                                Set.of("status"))))
                .filteredBy("status", "kind", "skill", "commodity", "partner", "policyTag");
    }

    @Bean
    OutboxDocuments<Programme> documents(Outbox outbox) {
        return outbox.documents(Programme.class);
    }

    @Bean
    OutboxDocuments<StateRevenue> stateRevenueDocuments(Outbox outbox) {
        return outbox.documents(StateRevenue.class, STATE_REVENUE);
    }

    @Bean
    Relisting<Programme> programmeRelisting(OutboxDocuments<Programme> documents, ReferenceData reference) {
        return new Relisting<>(
                documents, List.of("reporter"), programme -> ProgrammeListing.of(programme, reference.directory()));
    }

    @Bean
    Restorable<Programme> restorableProgrammes(Outbox outbox, ReferenceData reference) {
        return outbox.restorable(Programme.class, programme -> ProgrammeListing.of(programme, reference.directory()));
    }

    @Bean
    ReferenceData referenceData(@Value("${sinergi.reference.folder:}") String folder) {
        return folder.isEmpty() ? ReferenceData.bundled() : ReferenceData.in(Path.of(folder));
    }
}
