package id.sinergi.portal.page;

import id.sinergi.portal.services.Refused;
import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.Services;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** A scope's dashboard, for pages of which it is a part. */
public final class Numbers {

    private Numbers() {}

    /** As the interface tells it; empty where it is not the viewer's. Any other refusal is the page's. */
    public static Optional<JsonNode> read(Services services, Scope scope, Period period) {
        try {
            Object[] variables =
                    Stream.concat(scope.variables().stream(), Stream.of(period)).toArray();
            return Optional.of(
                    services.get(Service.REPORTING, "/api/v1" + scope.path() + "?period={period}", variables));
        } catch (Refused refused) {
            if (refused.problem().status() == HttpStatus.NOT_FOUND.value()) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
