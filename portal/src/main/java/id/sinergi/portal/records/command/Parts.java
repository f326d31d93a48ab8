package id.sinergi.portal.records.command;

import id.sinergi.portal.records.Told;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of records that have ids, and with which something can be done by themselves; by their names in addresses. */
enum Parts {
    COHORTS("cohorts", "cohorts"),
    FOLLOW_UPS("follow-ups", "followUps"),
    HARVESTS("harvests", "harvests"),
    PARTIES("parties", "hosts", "visitors", "accompanying", "chair", "parties", "covered", "attendees");

    /** What a handler's pattern takes. */
    static final String PATHS = "{parts:cohorts|follow-ups|harvests|parties}";

    private final String path;
    private final String[] members;

    Parts(String path, String... members) {
        this.path = path;
        this.members = members;
    }

    String path() {
        return path;
    }

    /** Those that a record has, in its order. */
    Stream<Told> in(Told record) {
        return Stream.of(members)
                .flatMap(member -> record.in(member).json().isObject()
                        ? Stream.of(record.in(member))
                        : record.each(member).stream())
                .filter(part -> part.has("id"));
    }

    /** The one with an id. */
    static Optional<Told> find(Told record, String path, String id) {
        return Stream.of(values())
                .filter(parts -> parts.path.equals(path))
                .flatMap(parts -> parts.in(record))
                .filter(part -> id.equals(part.text("id")))
                .findFirst();
    }
}
