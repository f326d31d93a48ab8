package id.sinergi.reporting;

import id.sinergi.access.OperatorsOnly;
import id.sinergi.reference.CodeLists;
import id.sinergi.reference.Directory;
import id.sinergi.reference.ReferenceData;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts reporting-service. */
@SpringBootApplication
@OpenAPIDefinition(info = @Info(title = "Sinergi reporting-service", version = "v1"))
@ConfigurationPropertiesScan
public class ReportingService {

    /** The service, with a configuration file of its own name, so that several fit on one class path. */
    public static SpringApplication application() {
        var application = new SpringApplication(ReportingService.class);
        application.setDefaultProperties(Map.of("spring.config.name", "reporting-service"));
        return application;
    }

    static void main(String[] args) {
        application().run(args);
    }

    @Bean
    ReferenceData referenceData(@Value("${sinergi.reference.folder:}") String folder) {
        return folder.isEmpty() ? ReferenceData.bundled() : ReferenceData.in(Path.of(folder));
    }

    @Bean
    Directory directory(ReferenceData referenceData) {
        return referenceData.directory();
    }

    @Bean
    CodeLists codeLists(ReferenceData referenceData) {
        return referenceData.codes();
    }

    /** Running the service itself, and what has effect everywhere. */
    @Bean
    OperatorsOnly operatorsOnly() {
        return new OperatorsOnly(List.of(
                "/api/v1/dead-letters/**",
                "/api/v1/generations/**",
                "/api/v1/reconciliation/**",
                "/api/v1/partners/merges",
                "/api/v1/partners/separations"));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
