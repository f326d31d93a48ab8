package id.sinergi.portal.forms;

import static id.sinergi.portal.forms.Field.longText;
import static id.sinergi.portal.forms.Field.plain;
import static id.sinergi.portal.forms.Field.text;

/** What the form of deposits asks for. */
final class RevenueShape {

    private RevenueShape() {}

    /** @param correcting whether another figure takes the place of the first, which has a reason */
    static Shape of(boolean correcting) {
        Field reason = longText("/reason", 2_000);
        return new Shape()
                .with(
                        plain(Kind.FACILITY, "/facility").needed(),
                        plain(Kind.MONTH, "/month").needed(),
                        plain(Kind.RUPIAH, "/rupiah").needed(),
                        longText("/note", 2_000),
                        text("/source/publisher", 300),
                        text("/source/title", 300),
                        plain(Kind.URL, "/source/url"),
                        plain(Kind.DAY, "/source/publishedOn"),
                        plain(Kind.FLAG, "/source/synthetic"),
                        correcting ? reason.needed() : reason);
    }
}
