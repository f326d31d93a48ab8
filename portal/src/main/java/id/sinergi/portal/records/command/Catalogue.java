package id.sinergi.portal.records.command;

import static id.sinergi.portal.records.command.Field.named;
import static id.sinergi.portal.records.command.Field.of;
import static id.sinergi.portal.records.command.Field.reason;
import static id.sinergi.portal.records.command.Right.CHANGE;
import static id.sinergi.portal.records.command.Right.TREAT;

import id.sinergi.portal.records.Family;
import id.sinergi.portal.records.OrganisationKinds;
import id.sinergi.portal.records.command.Field.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The commands that pages offer, the most used first. What is decided about several reports is the desk's. */
final class Catalogue {

    /** All states but the end of a report. */
    static final Set<String> LIVE = Set.of(
            "PLANNED",
            "POSTPONED",
            "CANCELLED",
            "HELD",
            "EXPLORING",
            "PROPOSED",
            "DRAFTED",
            "SIGNING_PLANNED",
            "SIGNED",
            "TERMINATED",
            "RUNNING",
            "ENDED",
            "REPORTED");

    private static final List<Command> TALK = List.of(
            Command.of("remarks", TREAT, LIVE, of("text", Type.LONG).must()),
            Command.of(
                    "follow-ups",
                    CHANGE,
                    LIVE,
                    of("what", Type.LONG).must(),
                    of("who", Type.TEXT),
                    of("due", Type.DATE)),
            Command.ofPart(
                    "follow-ups", "completion", Set.of(), of("done", Type.DATE).must()));

    private static final Field[] PARTY = {
        of("facility", Type.FACILITY),
        of("regionalOffice", Type.OFFICE),
        of("organisation.name", Type.TEXT),
        named("organisation.kind", "kind", OrganisationKinds.ALL.toArray(String[]::new)),
        named("presence", "presence", "IN_PERSON", "REMOTE")
    };

    private static final Command WITHDRAWAL = Command.of("withdrawal", CHANGE, LIVE, reason());

    private Catalogue() {}

    /** The correction of one who takes part, who is of one of three kinds; with what a family tells of it besides. */
    static Command ofParty(Field... besides) {
        return Command.ofPart(
                "parties",
                Command.CORRECTION,
                Set.of(),
                Stream.of(Stream.of(PARTY), Stream.of(besides), Stream.of(reason()))
                        .flatMap(fields -> fields)
                        .toArray(Field[]::new));
    }

    /** One more who takes part, on one of the record's sides. */
    static Command oneMoreParty(String... sides) {
        return Command.of(
                Command.PARTIES,
                CHANGE,
                LIVE,
                Stream.of(Stream.of(named("side", "side", sides).must()), Stream.of(PARTY), Stream.of(reason()))
                        .flatMap(fields -> fields)
                        .toArray(Field[]::new));
    }

    /** The commands of a family. */
    static List<Command> commands(Family family) {
        return switch (family) {
            case VISIT -> all(VisitCommands.ALL, VisitCommands.CORRECTION);
            case AGREEMENT -> all(AgreementCommands.ALL, AgreementCommands.CORRECTION);
            case PROGRAMME -> all(ProgrammeCommands.ALL, ProgrammeCommands.CORRECTION);
            case STATE_REVENUE -> List.of(WITHDRAWAL);
        };
    }

    private static List<Command> all(List<Command> own, Command correction) {
        return Stream.of(own, TALK, List.of(correction, WITHDRAWAL))
                .flatMap(List::stream)
                .toList();
    }
}
