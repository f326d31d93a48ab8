package id.sinergi.portal.records;

import id.sinergi.portal.services.Service;
import java.util.Arrays;
import java.util.Locale;
import java.util.NoSuchElementException;

/** The families of records, each served by one service under one path, which is that of its pages, too. */
public enum Family {
    VISIT("visits", Service.VISITS),
    AGREEMENT("agreements", Service.AGREEMENTS),
    PROGRAMME("programmes", Service.PROGRAMMES),
    STATE_REVENUE("state-revenue", Service.PROGRAMMES);

    /** What handlers' patterns take for a family's path. */
    public static final String PATHS = "{family:visits|agreements|programmes|state-revenue}";

    /** What they take for a record's id: a form's {@code new} is none. */
    public static final String ID = "{id:[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}}";

    private final String path;
    private final Service service;

    Family(String path, Service service) {
        this.path = path;
        this.service = service;
    }

    /** The one whose pages have that path, {@code visits}. */
    public static Family at(String path) {
        return Arrays.stream(values())
                .filter(family -> family.path.equals(path))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no family at " + path));
    }

    public String path() {
        return path;
    }

    public Service service() {
        return service;
    }

    /** Its key in messages, {@code state-revenue}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the service serves one of its records. */
    public String api() {
        return "/api/v1/" + path + "/{id}";
    }
}
