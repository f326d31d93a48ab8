package id.sinergi.portal.forms;

import id.sinergi.portal.page.Format;
import id.sinergi.portal.page.Period;
import id.sinergi.portal.records.Told;
import id.sinergi.portal.services.Problem.FieldError;
import id.sinergi.portal.services.Refused;
import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.Services;
import id.sinergi.portal.services.Stored;
import id.sinergi.reference.Directory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Reports of what facilities have deposited: one for a facility and a month, which later ones take the place of. */
@Component
class Deposits {

    private static final String PATH = "/api/v1/state-revenue/{facility}/{month}";
    private static final List<String> OF_SOURCE = List.of("publisher", "title", "url", "publishedOn");

    private final Directory directory;
    private final Format format;

    Deposits(Directory directory, Format format) {
        this.directory = directory;
        this.format = format;
    }

    /** What is reported for a month; empty where nothing is. */
    Optional<Told> find(Place place, Services services) {
        try {
            return Optional.of(new Told(services.get(Service.PROGRAMMES, PATH, place.facility(), place.month())));
        } catch (Refused refused) {
            if (refused.problem().status() == HttpStatus.NOT_FOUND.value()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** @param version that the figure takes the place of; null: it is the month's first */
    Stored put(Place place, ObjectNode body, String key, @Nullable String version, Services services) {
        body.remove(List.of("facility", "month"));
        return services.send(
                Service.PROGRAMMES, HttpMethod.PUT, key, version, body, PATH, place.facility(), place.month());
    }

    /** The form with what is reported. */
    PointerForm filled(PointerForm form, Told deposit) {
        Number rupiah = deposit.number("rupiah");
        form.beginningWith("/facility", format.facility(String.valueOf(deposit.text("facility"))))
                .beginningWith("/month", deposit.text("month"))
                .beginningWith("/rupiah", rupiah == null ? null : format.number(rupiah))
                .beginningWith("/note", deposit.text("note"))
                .beginningWith("/source/synthetic", deposit.in("source").flag("synthetic") ? "yes" : null);
        OF_SOURCE.forEach(member ->
                form.beginningWith("/source/" + member, deposit.in("source").text(member)));
        return form;
    }

    /** What keeps a report from being sent at all: that it is nobody's or of no month. */
    List<FieldError> faults(Place place) {
        var faults = new ArrayList<FieldError>();
        if (directory.facility(place.facility()).isEmpty()) {
            faults.add(new FieldError(
                    "/facility", "no facility of the directory; it lists ids such as \"lapas-kelas-iib-banjar\""));
        }
        if (!place.hasMonth()) {
            faults.add(new FieldError("/month", "a month such as 2025-08"));
        }
        return faults;
    }

    /**
     * What a report is for.
     *
     * @param facility by its id
     */
    record Place(String facility, String month) {

        static Place of(ObjectNode body) {
            return new Place(
                    body.path("facility").asString(""), body.path("month").asString(""));
        }

        boolean hasMonth() {
            Period period = Period.parse(month);
            return period != null && period.kind() == Period.Kind.MONTH;
        }
    }
}
