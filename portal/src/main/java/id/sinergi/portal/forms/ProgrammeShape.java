package id.sinergi.portal.forms;

import static id.sinergi.portal.forms.Field.choice;
import static id.sinergi.portal.forms.Field.number;
import static id.sinergi.portal.forms.Field.plain;
import static id.sinergi.portal.forms.Field.text;

import id.sinergi.reference.CodeLists;
import java.util.List;

/** What the form of programmes asks for. */
final class ProgrammeShape {

    /** In the order in which people go through a programme. */
    static final List<String> BASES =
            List.of("target", "quota", "planned", "screened", "assessed", "enrolled", "completed", "certified");

    private static final long MOST = 10_000_000;

    private ProgrammeShape() {}

    static Shape of(CodeLists codes) {
        Shape shape = new Shape()
                .with(
                        choice("/kind", "programme-kinds").needed(),
                        text("/otherTexts/kind", 100),
                        choice("/level", "levels"),
                        Field.plain(Kind.FACILITY, "/facility").needed(),
                        number("/year", 1900, 2200),
                        text("/title", 300))
                .parties("/partners", 1)
                .with(
                        choice("/cohorts/*/skill", "skills"),
                        text("/cohorts/*/otherTexts/skill", 100),
                        text("/cohorts/*/service", 300),
                        text("/cohorts/*/title", 300),
                        choice("/cohorts/*/status", "cohort-statuses"),
                        Field.longText("/cohorts/*/cancellationReason", 2_000),
                        plain(Kind.DATE, "/cohorts/*/from"),
                        plain(Kind.DATE, "/cohorts/*/until"),
                        number("/cohorts/*/days", 1, 36_525),
                        number("/cohorts/*/hours", 1, 100_000))
                .rows("/cohorts", 1);
        counts(shape, "/cohorts/*", codes);
        counts(shape, "", codes);
        shape.with(
                choice("/harvests/*/commodity", "commodities"),
                plain(Kind.DATE, "/harvests/*/on"),
                plain(Kind.DECIMAL, "/harvests/*/quantity"),
                choice("/harvests/*/unit", "harvest-units"),
                choice("/harvests/*/sector", "sectors"),
                plain(Kind.RUPIAH, "/harvests/*/grossSalesRupiah"),
                text("/agreements/*/reference", 300),
                text("/agreements/*/title", 300),
                plain(Kind.FACILITY, "/sendingFacilities/*/facility"),
                number("/sendingFacilities/*/count", 0, MOST));
        return Shapes.shared(shape);
    }

    private static void counts(Shape shape, String at, CodeLists codes) {
        BASES.forEach(basis -> shape.with(number(at + "/counts/" + basis, 0, MOST)));
        codes.list("withdrawal-reasons")
                .forEach(reason -> shape.with(number(at + "/counts/withdrawn/" + reason.code(), 0, MOST)));
        shape.with(
                number(at + "/counts/bySex/enrolled/MALE", 0, MOST),
                number(at + "/counts/bySex/enrolled/FEMALE", 0, MOST),
                plain(Kind.FLAG, at + "/counts/provisional"));
    }
}
