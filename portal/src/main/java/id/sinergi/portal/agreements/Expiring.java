package id.sinergi.portal.agreements;

import id.sinergi.portal.page.Links;
import id.sinergi.portal.page.Numbers;
import id.sinergi.portal.page.Period;
import id.sinergi.portal.page.Scope;
import id.sinergi.portal.services.Services;
import java.util.Optional;

/**
 * The agreements that end within 90 days, as the dashboard counts them: it knows all of them, the timeline those that were
 * signed last.
 *
 * @param page the list of them
 */
record Expiring(long count, String page) {

    private static final String MEASURE = "agreementsExpiring90d";

    /** Empty where the scope's numbers are not the viewer's. */
    static Optional<Expiring> read(Services services, Scope scope, Period period) {
        return Numbers.read(services, scope, period)
                .filter(numbers -> numbers.path("measures").path(MEASURE).isNumber())
                .map(numbers -> new Expiring(
                        numbers.path("measures").path(MEASURE).asLong(),
                        Links.page(numbers.path("links").path(MEASURE).asString(""))));
    }
}
