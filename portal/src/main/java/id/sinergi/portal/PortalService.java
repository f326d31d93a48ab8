package id.sinergi.portal;

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

/** Starts the portal. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PortalService {

    /** The portal, with a configuration file of its own name, so that several programs fit on one class path. */
    public static SpringApplication application() {
        var application = new SpringApplication(PortalService.class);
        application.setDefaultProperties(Map.of("spring.config.name", "portal"));
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
    Directory directory(ReferenceData reference) {
        return reference.directory();
    }

    @Bean
    CodeLists codeLists(ReferenceData reference) {
        return reference.codes();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
