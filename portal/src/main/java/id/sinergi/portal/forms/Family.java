package id.sinergi.portal.forms;

import id.sinergi.portal.services.Service;
import java.util.Arrays;
import java.util.Locale;

/** A family of reports. */
public enum Family {
    VISITS(Service.VISITS),
    AGREEMENTS(Service.AGREEMENTS),
    PROGRAMMES(Service.PROGRAMMES);

    private final Service service;

    Family(Service service) {
        this.service = service;
    }

    /** The one whose pages lie there, such as {@code /visits/new}. */
    static Family at(String path) {
        return Arrays.stream(values())
                .filter(family -> path.contains("/" + family.word() + "/"))
                .findFirst()
                .orElseThrow();
    }

    /** As it stands in addresses: {@code visits}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Who keeps its records. */
    public Service service() {
        return service;
    }

    /** Where the interface has its records. */
    public String path() {
        return "/api/v1/" + word();
    }
}
