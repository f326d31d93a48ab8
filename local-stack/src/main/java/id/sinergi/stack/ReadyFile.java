package id.sinergi.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The file in which a running stack says where its parts answer: {@code name=address} lines. */
public record ReadyFile(Path path) {

    private static final String ACTUATOR = "-actuator";

    /** Written whole or not at all, since somebody waits for the file to read it. */
    void write(LocalStack stack) {
        List<String> addresses = new ArrayList<>();
        for (SinergiService service : stack.options().services().keySet()) {
            addresses.add(service.label() + "=" + stack.url(service));
            addresses.add(service.label() + ACTUATOR + "=" + stack.managementUrl(service));
        }
        if (stack.portalUrl() != null) {
            addresses.add("portal=" + stack.portalUrl());
        }
        addresses.add("kafka=" + stack.bootstrapServers());
        addresses.add("mongodb=" + stack.mongoUri());
        addresses.add("identity=" + stack.issuer());
        try {
            Path unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
            Files.write(unfinished, addresses);
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The base address of a service: {@code http://127.0.0.1:8081}.
     *
     * @throws IllegalStateException where the stack is not ready, or runs without that service
     */
    public String url(SinergiService service) {
        return address(service.label());
    }

    /** The base address of a service's actuator, likewise: {@code http://127.0.0.1:9081}. */
    public String managementUrl(SinergiService service) {
        return address(service.label() + ACTUATOR);
    }

    /**
     * Whose tokens the services accept: {@code http://127.0.0.1:8090}.
     *
     * @throws IllegalStateException where the stack is not ready
     */
    public String issuer() {
        return address("identity");
    }

    /**
     * The address of the pages: {@code http://127.0.0.1:8080}.
     *
     * @throws IllegalStateException where the stack is not ready, or runs without them
     */
    public String portal() {
        return address("portal");
    }

    private String address(String name) {
        String prefix = name + "=";
        try {
            return Files.readAllLines(path).stream()
                    .filter(line -> line.startsWith(prefix))
                    .findFirst()
                    .map(line -> line.substring(prefix.length()))
                    .orElseThrow(() -> new IllegalStateException(name + " is not part of this Sinergi"));
        } catch (IOException e) {
            throw new IllegalStateException("Sinergi is not ready: there is no " + path, e);
        }
    }
}
