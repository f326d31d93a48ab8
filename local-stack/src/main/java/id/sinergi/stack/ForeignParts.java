package id.sinergi.stack;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps from a program what others bring to the class path that all share: every auto-configuration whose name begins with
 * one of the prefixes in the property {@value #PROPERTY}.
 */
class ForeignParts implements AutoConfigurationImportFilter, EnvironmentAware {

    static final String PROPERTY = "sinergi.stack.foreign";

    /** What the portal brings. */
    static final List<String> TO_SERVICES = List.of("org.springframework.boot.thymeleaf.");

    /** What reporting-service brings besides: Spring Cloud Stream with what it needs, and the OAuth 2 client. */
    static final List<String> TO_OWNERS = Stream.concat(
                    TO_SERVICES.stream(),
                    Stream.of(
                            "org.springframework.cloud.stream.",
                            "org.springframework.cloud.function.",
                            "org.springframework.boot.security.oauth2.client.",
                            "org.springframework.boot.integration."))
            .toList();

    /** What the services bring. */
    static final List<String> TO_THE_PORTAL = List.of(
            "id.sinergi.",
            "org.springdoc.",
            "org.springframework.cloud.",
            "org.springframework.boot.data.",
            "org.springframework.boot.integration.",
            "org.springframework.boot.kafka.",
            "org.springframework.boot.mongodb.",
            "org.springframework.boot.security.oauth2.server.");

    private List<String> prefixes = List.of();

    @Override
    public void setEnvironment(Environment environment) {
        prefixes = List.of(environment.getProperty(PROPERTY, String[].class, new String[0]));
    }

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[configurations.length];
        for (int i = 0; i < wanted.length; i++) {
            String name = configurations[i];
            wanted[i] = name == null || prefixes.stream().noneMatch(name::startsWith);
        }
        return wanted;
    }
}
