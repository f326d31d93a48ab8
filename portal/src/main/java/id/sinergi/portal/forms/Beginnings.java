package id.sinergi.portal.forms;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.page.Format;
import id.sinergi.portal.page.Periods;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands in a new form from the beginning: one's own facility, and what most reports say. */
@Component
class Beginnings {

    private final Format format;
    private final Periods periods;

    Beginnings(Format format, Periods periods) {
        this.format = format;
        this.periods = periods;
    }

    /** @param side of a visit on which the facility of the viewer is: {@code visitors}, else it hosts */
    PointerForm of(Family family, PointerForm form, Viewer viewer, @Nullable String side) {
        // Who reports for several says for which: the first would be taken for the right one.
        String own = viewer.facilities().size() == 1
                ? format.facility(viewer.facilities().getFirst())
                : null;
        return switch (family) {
            case VISITS -> {
                String first = "visitors".equals(side) ? "/visitors/0" : "/hosts/0";
                yield office(form.beginningWith("/status", "HELD"), first, own, viewer);
            }
            case AGREEMENTS ->
                office(
                        form.beginningWith("/status", "SIGNED").beginningWith("/validity/kind", "FIXED"),
                        "/parties/0",
                        own,
                        viewer);
            case PROGRAMMES ->
                form.beginningWith("/facility", own)
                        .beginningWith("/year", Year.from(periods.today(viewer)).toString());
        };
    }

    private static PointerForm office(PointerForm form, String at, @Nullable String own, Viewer viewer) {
        if (own == null && viewer.regionalOffice() != null) {
            return form.beginningWith(at + "#kind", "OFFICE")
                    .beginningWith(at + "/regionalOffice", viewer.regionalOffice());
        }
        return form.beginningWith(at + "/facility", own);
    }
}
