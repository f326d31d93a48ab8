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
 * A dashboard in whose changes somebody is interested. The service is asked to wait for one.
 *
 * @param locale in which the numbers of a change are written
 */
record WatchedDashboard(Services services, Asking asking, Format format, Locale locale) implements Watched {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration WAIT = Duration.ofSeconds(20);

    /** Where the service will not wait: too many do, or only verified months are looked at. */
    private static final Duration WITHOUT_WAITING = Duration.ofSeconds(5);

    @Override
    public Optional<Change> changedSince(String version) throws InterruptedException {
        long begun = System.nanoTime();
        do {
            long asked = System.nanoTime();
            Optional<Stored> answered =
                    services.changed(Service.REPORTING, version, WAIT, asking.template(), asking.variables());
            if (answered.isPresent()) {
                return answered.map(stored -> new Change(Answer.version(stored), numbers(stored)));
            }
            if (isOver(asked, WAIT.dividedBy(2))) {
                return Optional.empty();
            }
            Thread.sleep(WITHOUT_WAITING);
        } while (!isOver(begun, WAIT));
        return Optional.empty();
    }

    private static boolean isOver(long since, Duration time) {
        return System.nanoTime() - since >= time.toNanos();
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
