package id.sinergi.portal.overview;

import id.sinergi.portal.live.Watched;
import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.Services;
import id.sinergi.portal.services.Stored;
import java.time.Duration;
import java.util.Optional;

/**
 * A dashboard in whose changes somebody is interested. The service is asked to wait for one; one that does not know how is
 * asked again every second.
 */
record WatchedDashboard(Services services, Asking asking, Duration between) implements Watched {

    private static final Duration WAIT = Duration.ofSeconds(20);

    WatchedDashboard(Services services, Asking asking) {
        this(services, asking, Duration.ofSeconds(1));
    }

    @Override
    public Optional<String> changedSince(String version) throws InterruptedException {
        String etag = version.endsWith("\"") ? version : null;
        for (int asked = 0; asked < WAIT.toSeconds(); asked++) {
            Optional<Stored> answered =
                    services.changed(Service.REPORTING, etag, WAIT, asking.template(), asking.variables());
            Optional<String> now = answered.map(stored -> Answer.version(stored.body(), stored.etag()));
            if (now.isEmpty() || !now.get().equals(version)) {
                return now;
            }
            Thread.sleep(between);
        }
        return Optional.empty();
    }
}
