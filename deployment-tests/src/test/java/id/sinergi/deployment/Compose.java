package id.sinergi.deployment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** What a compose file says of its services; its anchors are followed. */
final class Compose {

    private final Map<String, Map<String, Object>> services;

    @SuppressWarnings("unchecked")
    Compose(Path file) {
        Map<String, Object> all = new Yaml().load(Rendering.text(file));
        services = (Map<String, Map<String, Object>>) all.get("services");
    }

    /** The services whose images are made here. */
    Set<String> built() {
        return services.entrySet().stream()
                .filter(service -> service.getValue().containsKey("build"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    String image(String service) {
        return String.valueOf(services.get(service).get("image"));
    }

    Set<String> settings(String service) {
        return ((Map<?, ?>) services.get(service).get("environment"))
                .keySet().stream().map(String::valueOf).collect(Collectors.toSet());
    }

    /** The names by which a service finds its secrets. */
    List<String> secrets(String service) {
        return ((List<?>) services.get(service).get("secrets"))
                .stream()
                        .map(secret -> secret instanceof Map<?, ?> named ? named.get("target") : secret)
                        .map(String::valueOf)
                        .toList();
    }
}
