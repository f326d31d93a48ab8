package id.sinergi.portal.records.command;

import static id.sinergi.portal.records.command.Field.codes;
import static id.sinergi.portal.records.command.Field.of;
import static id.sinergi.portal.records.command.Field.reason;
import static id.sinergi.portal.records.command.Right.ANSWER;
import static id.sinergi.portal.records.command.Right.CHANGE;
import static id.sinergi.portal.records.command.Right.DECIDE;
import static id.sinergi.portal.records.command.Right.TREAT;

import id.sinergi.portal.records.command.Field.Type;
import java.util.List;
import java.util.Set;

/** What can be done with a visit, the most used first. */
final class VisitCommands {

    private static final Set<String> AHEAD = Set.of("PLANNED", "POSTPONED");

    static final List<Command> ALL = List.of(
            Command.of(
                    "holding",
                    CHANGE,
                    AHEAD,
                    of("on", Type.DATE),
                    of("startTime", Type.TIME),
                    of("delegationSize", Type.NUMBER),
                    of("sitesToured", Type.LINES),
                    of("outcomes", Type.LINES)),
            Command.of("confirmation", ANSWER, Catalogue.LIVE, of("by", Type.BY).must(), of("note", Type.LONG)),
            Command.of(
                    "dispute",
                    ANSWER,
                    Catalogue.LIVE,
                    of("by", Type.BY).must(),
                    reason(),
                    of("values.on", Type.DATE),
                    codes("values.topics", Type.CODES, "topics")),
            Command.of(
                    "same-as",
                    TREAT,
                    Set.of("PLANNED", "POSTPONED", "HELD"),
                    of("visit", Type.CANDIDATE).must(),
                    reason()),
            Command.of(
                    "separation",
                    DECIDE,
                    Catalogue.LIVE,
                    of("visit", Type.JOINED).must(),
                    reason()),
            Command.of("postponement", CHANGE, AHEAD, of("on", Type.DATE), of("startTime", Type.TIME), reason()),
            Command.of("cancellation", CHANGE, AHEAD, reason()),
            Catalogue.oneMoreParty("hosts", "visitors", "accompanying"),
            Catalogue.ofParty());

    static final Command CORRECTION = Command.of(
            Command.CORRECTION,
            CHANGE,
            Catalogue.LIVE,
            of("on", Type.DATE),
            of("dateInferred", Type.TEXT),
            of("startTime", Type.TIME),
            codes("purposes", Type.CODES, "purposes"),
            codes("topics", Type.CODES, "topics"),
            of("venue", Type.TEXT),
            of("delegationSize", Type.NUMBER),
            of("sitesToured", Type.LINES),
            of("outcomes", Type.LINES),
            reason());

    private VisitCommands() {}
}
