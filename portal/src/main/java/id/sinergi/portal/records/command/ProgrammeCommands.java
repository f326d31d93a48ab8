package id.sinergi.portal.records.command;

import static id.sinergi.portal.records.command.Field.codes;
import static id.sinergi.portal.records.command.Field.named;
import static id.sinergi.portal.records.command.Field.of;
import static id.sinergi.portal.records.command.Field.reason;
import static id.sinergi.portal.records.command.Right.CHANGE;

import id.sinergi.portal.records.command.Field.Type;
import java.util.List;
import java.util.Set;

/** What can be done with a programme and its cohorts, the most used first. */
final class ProgrammeCommands {

    private static final Set<String> AHEAD = Set.of("PLANNED", "POSTPONED");

    static final List<Command> ALL = List.of(
            Command.ofPart(
                    "cohorts",
                    "start",
                    AHEAD,
                    of("from", Type.DATE),
                    of("until", Type.DATE),
                    of("days", Type.NUMBER),
                    of("counts.enrolled", Type.NUMBER)),
            Command.ofPart(
                    "cohorts",
                    "completion",
                    Set.of("RUNNING"),
                    of("until", Type.DATE),
                    of("counts.completed", Type.NUMBER),
                    of("counts.certified", Type.NUMBER)),
            Command.ofPart("cohorts", "postponement", AHEAD, of("from", Type.DATE), of("until", Type.DATE), reason()),
            Command.ofPart("cohorts", "cancellation", Set.of("PLANNED", "POSTPONED", "RUNNING"), reason()),
            Command.of(
                    "cohorts",
                    CHANGE,
                    Catalogue.LIVE,
                    of("sequence", Type.NUMBER),
                    of("title", Type.TEXT),
                    codes("skill", Type.CODE, "skills"),
                    named("status", "status", "PLANNED", "RUNNING", "ENDED"),
                    of("from", Type.DATE),
                    of("until", Type.DATE),
                    of("days", Type.NUMBER),
                    of("counts.planned", Type.NUMBER),
                    of("counts.enrolled", Type.NUMBER)),
            Command.of(
                    "harvests",
                    CHANGE,
                    Catalogue.LIVE,
                    of("on", Type.DATE).must(),
                    codes("commodity", Type.CODE, "commodities").must(),
                    named("sector", "sector", "CROPS", "LIVESTOCK", "FISHERY"),
                    of("quantity", Type.DECIMAL).must(),
                    named("unit", "unit", "KILOGRAM", "TON", "PIECE").must(),
                    of("areaSquareMetres", Type.NUMBER),
                    of("grossSalesRupiah", Type.NUMBER)),
            Command.ofPart(
                    "cohorts",
                    Command.CORRECTION,
                    Set.of(),
                    of("sequence", Type.NUMBER),
                    of("title", Type.TEXT),
                    codes("skill", Type.CODE, "skills"),
                    of("from", Type.DATE),
                    of("until", Type.DATE),
                    of("days", Type.NUMBER),
                    of("hours", Type.NUMBER),
                    of("counts.planned", Type.NUMBER),
                    of("counts.enrolled", Type.NUMBER),
                    of("counts.completed", Type.NUMBER),
                    of("counts.certified", Type.NUMBER),
                    reason()),
            Command.ofPart(
                    "harvests",
                    Command.CORRECTION,
                    Set.of(),
                    of("on", Type.DATE),
                    codes("commodity", Type.CODE, "commodities"),
                    named("sector", "sector", "CROPS", "LIVESTOCK", "FISHERY"),
                    of("quantity", Type.DECIMAL),
                    named("unit", "unit", "KILOGRAM", "TON", "PIECE"),
                    of("areaSquareMetres", Type.NUMBER),
                    of("grossSalesRupiah", Type.NUMBER),
                    reason()));

    static final Command CORRECTION = Command.of(
            Command.CORRECTION, CHANGE, Catalogue.LIVE, of("title", Type.TEXT), of("year", Type.NUMBER), reason());

    private ProgrammeCommands() {}
}
