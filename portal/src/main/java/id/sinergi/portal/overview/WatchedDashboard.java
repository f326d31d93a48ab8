package id.sinergi.portal.overview;

import id.sinergi.portal.live.Watched;
import id.sinergi.portal.page.Format;
import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.Services;
import id.sinergi.portal.services.Stored;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A dashboard in whose changes somebody is interested. The service is asked to wait for one; one that does not know how is
 * asked again every second.
 *
 * @param locale in which the numbers of a change are written
 */
record WatchedDashboard(Services services, Asking asking, Format format, Locale locale) implements Watched {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    @Override
    public Optional<Change> changedSince(String version) throws InterruptedException {
        String etag = version.endsWith("\"") ? version : null;
        for (int asked = 0; asked < WAIT.toSeconds(); asked++) {
            Optional<Stored> answered =
                    services.changed(Service.REPORTING, etag, WAIT, asking.template(), asking.variables());
            if (answered.isEmpty()) {
                return Optional.empty();
            }
            String now = Answer.version(answered.get().body(), answered.get().etag());
            if (!now.equals(version)) {
                return Optional.of(new Change(now, numbers(answered.get())));
            }
            Thread.sleep(BETWEEN);
        }
        return Optional.empty();
    }

    /** The measures as the page writes them, which it can show before it has read everything else. */
    private String numbers(Stored answered) {
        LocaleContextHolder.setLocale(locale);
        ObjectNode numbers = JSON.createObjectNode();
        answered.body()
                .path("measures")
                .forEachEntry((measure, number) -> numbers.put(measure, format.number(number.decimalValue())));
        return numbers.toString();
    }
}
