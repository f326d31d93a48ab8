package id.sinergi.portal.agreements;

import id.sinergi.portal.page.Period;
import id.sinergi.portal.page.Scope;
import id.sinergi.portal.services.Refused;
import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.Services;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The agreements that end within 90 days, as the dashboard counts them: it knows all of them, the timeline those that were
 * signed last.
 *
 * @param page the list of them
 */
record Expiring(long count, String page) {

    private static final String MEASURE = "agreementsExpiring90d";
    private static final String DASHBOARDS = "/api/v1/dashboards/";

    /** Null where the scope's numbers are not the viewer's. */
    static @Nullable Expiring read(Services services, Scope scope, Period period) {
        try {
            JsonNode numbers = numbers(services, scope, period);
            JsonNode count = numbers.path("measures").path(MEASURE);
            return count.isNumber()
                    ? new Expiring(
                            count.asLong(),
                            numbers.path("links").path(MEASURE).asString("").replaceFirst("^/api/v1", ""))
                    : null;
        } catch (Refused notTheViewers) {
            return null;
        }
    }

    private static JsonNode numbers(Services services, Scope scope, Period period) {
        return switch (scope.kind()) {
            case NATION -> services.get(Service.REPORTING, DASHBOARDS + "national?period={period}", period);
            case REGIONAL_OFFICE ->
                services.get(
                        Service.REPORTING, DASHBOARDS + "regional-offices/{id}?period={period}", scope.id(), period);
            case FACILITY ->
                services.get(Service.REPORTING, DASHBOARDS + "facilities/{id}?period={period}", scope.id(), period);
        };
    }
}
