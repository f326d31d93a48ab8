package id.sinergi.portal.page;

import id.sinergi.portal.services.Coming;
import id.sinergi.portal.services.Refused;
import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.Services;

/** Whether numbers are made of reports that are made up, which a page that shows them has to say. */
public final class Sample {

    private static final String PERIOD = "?period={period}";

    private Sample() {}

    /** Asks the scope's dashboard, beside whatever else is asked; false where it is not the viewer's. */
    public static Coming<Boolean> in(Services services, Scope scope, Period period) {
        return services.coming(() -> {
            try {
                return counted(services, scope, period).synthetic() > 0;
            } catch (Refused none) {
                return false;
            }
        });
    }

    private static Counted counted(Services services, Scope scope, Period period) {
        return switch (scope.kind()) {
            case NATION ->
                services.get(Service.REPORTING, Counted.class, "/api/v1/dashboards/national" + PERIOD, period);
            case REGIONAL_OFFICE -> of(services, "regional-offices", scope, period);
            case FACILITY -> of(services, "facilities", scope, period);
        };
    }

    private static Counted of(Services services, String kind, Scope scope, Period period) {
        return services.get(
                Service.REPORTING, Counted.class, "/api/v1/dashboards/" + kind + "/{id}" + PERIOD, scope.id(), period);
    }

    /** What a dashboard says of it. */
    private record Counted(long synthetic) {}
}
