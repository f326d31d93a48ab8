package id.sinergi.reporting;

import id.sinergi.reference.CodeLists;
import id.sinergi.reference.Directory;
import id.sinergi.reference.ReferenceData;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Counts what the services publish, and serves it as dashboards, lists and data-quality marks. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReportingService {

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** The service, configured by its own file: several services may share a class path. */
    public static SpringApplication application() {
        var application = new SpringApplication(ReportingService.class);
        application.setDefaultProperties(Map.of("spring.config.name", "reporting-service"));
        return application;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ReferenceData referenceData(@Value("${sinergi.reference.folder:}") String folder) {
        return folder.isEmpty() ? ReferenceData.bundled() : ReferenceData.in(Path.of(folder));
    }

    @Bean
    Directory directory(ReferenceData data) {
        return data.directory();
    }

    @Bean
    CodeLists codeLists(ReferenceData data) {
        return data.codes();
    }
}
