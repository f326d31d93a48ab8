package id.sinergi.portal.records.command;

import static id.sinergi.portal.records.command.Field.codes;
import static id.sinergi.portal.records.command.Field.named;
import static id.sinergi.portal.records.command.Field.of;
import static id.sinergi.portal.records.command.Field.reason;
import static id.sinergi.portal.records.command.Right.CHANGE;
import static id.sinergi.portal.records.command.Right.REPORT;

import id.sinergi.portal.records.command.Field.Type;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can be done with an agreement, the most used first. */
final class AgreementCommands {

    private static final Set<String> UNSIGNED = Set.of("EXPLORING", "PROPOSED", "DRAFTED", "SIGNING_PLANNED");

    private static final Set<String> SIGNED = Set.of("SIGNED");

    private static final List<Field> VALIDITY = List.of(
            named("validity.kind", "kind", "FIXED", "OPEN_ENDED", "UNSTATED"),
            of("validity.from", Type.DATE),
            of("validity.until", Type.DATE),
            of("validity.duration", Type.DURATION));

    static final List<Command> ALL = List.of(
            Command.of("signing", CHANGE, UNSIGNED, and(VALIDITY, of("on", Type.DATE))),
            Command.of("signing-plan", CHANGE, UNSIGNED, of("on", Type.DATE), of("note", Type.LONG)),
            Command.of(
                    "draft",
                    CHANGE,
                    Set.of("EXPLORING", "PROPOSED"),
                    and(VALIDITY, of("title", Type.TEXT), codes("fields", Type.CODES, "fields"))),
            Command.of(
                    "proposal",
                    CHANGE,
                    Set.of("EXPLORING"),
                    and(VALIDITY, of("title", Type.TEXT), codes("fields", Type.CODES, "fields"))),
            Command.of(
                    "evaluations",
                    CHANGE,
                    SIGNED,
                    of("on", Type.DATE),
                    of("findings", Type.LINES),
                    named("recommendation", "recommendation", "RENEW", "CONTINUE", "AMEND", "TERMINATE"),
                    codes("fieldsToAdd", Type.CODES, "fields")),
            Command.of(
                    "renewal",
                    REPORT,
                    Set.of("SIGNED", "TERMINATED"),
                    of("title", Type.TEXT),
                    named("status", "status", "EXPLORING", "PROPOSED", "DRAFTED"),
                    codes("fieldsToAdd", Type.CODES, "fields")),
            Command.of(
                    "amendment",
                    CHANGE,
                    SIGNED,
                    of("on", Type.DATE),
                    of("title", Type.TEXT),
                    of("reference", Type.TEXT),
                    of("note", Type.LONG),
                    codes("fieldsAdded", Type.CODES, "fields"),
                    named("validity.kind", "kind", "FIXED", "OPEN_ENDED", "UNSTATED"),
                    of("validity.until", Type.DATE)),
            Command.of("termination", CHANGE, SIGNED, of("on", Type.DATE), reason()),
            Catalogue.oneMoreParty("parties", "covered"),
            Catalogue.ofParty(
                    named("capacity", "capacity", "HEAD", "DEPUTY", "ACTING", "ACTING_DAILY", "ON_BEHALF"),
                    of("officeHeld", Type.TEXT),
                    of("reference", Type.TEXT)));

    static final Command CORRECTION = Command.of(
            Command.CORRECTION,
            CHANGE,
            Catalogue.LIVE,
            and(
                    VALIDITY,
                    of("title", Type.TEXT),
                    of("signedOn", Type.DATE),
                    of("dateInferred", Type.TEXT),
                    codes("fields", Type.CODES, "fields"),
                    reason()));

    private AgreementCommands() {}

    /** The first field, then those of a validity, then the others. */
    private static Field[] and(List<Field> validity, Field... fields) {
        return Stream.of(
                        Stream.of(fields).limit(1),
                        validity.stream(),
                        Stream.of(fields).skip(1))
                .flatMap(Function.identity())
                .toArray(Field[]::new);
    }
}
