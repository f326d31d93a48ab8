package id.sinergi.portal.page;

import id.sinergi.portal.services.Coming;
import id.sinergi.portal.services.Services;

/** Whether numbers are made of reports that are made up, which a page that shows them has to say. */
public final class Sample {

    private Sample() {}

    /** Asks the scope's dashboard, beside whatever else is asked; false where it is not the viewer's. */
    public static Coming<Boolean> in(Services services, Scope scope, Period period) {
        return services.coming(() -> Numbers.read(services, scope, period)
                .filter(dashboard -> dashboard.path("synthetic").asLong(0) > 0)
                .isPresent());
    }
}
