package id.sinergi.portal.records.command;

import id.sinergi.portal.records.Family;
import id.sinergi.portal.records.Told;
import id.sinergi.portal.services.Coming;
import id.sinergi.portal.services.Services;
import id.sinergi.portal.services.Stored;
import id.sinergi.portal.services.Versions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a command is about.
 *
 * @param part the id of the record's part; null: the record itself
 */
record Subject(
        Family family, String id, Command command, @Nullable String part) {

    private static final int MOST_JOINED = 10;

    private static final String DEPOSIT = "/api/v1/state-revenue/{facility}/{month}";

    /** What it is done with; of a visit that may be another's with those that it may be. */
    Told read(Services services) {
        JsonNode record = services.read(family.service(), family.api(), id).body();
        if (command.asksFor(Field.Type.CANDIDATE) && record instanceof ObjectNode visit) {
            visit.set(
                    "candidates",
                    services.get(family.service(), family.api() + "/duplicate-candidates", id)
                            .path("items"));
        }
        if (command.asksFor(Field.Type.JOINED) && record instanceof ObjectNode visit) {
            visit.putArray("joined").addAll(joined(new Told(record), services));
        }
        return new Told(record);
    }

    /** The reports that were merged with a visit or kept apart from it: a few at most. */
    private List<JsonNode> joined(Told visit, Services services) {
        List<Coming<JsonNode>> coming = Stream.of("absorbed", "distinctFrom")
                .flatMap(member -> visit.texts(member).stream())
                .limit(MOST_JOINED)
                .map(other -> services.coming(() -> services.get(family.service(), family.api(), other)))
                .toList();
        return coming.stream().map(Coming::get).toList();
    }

    /** The record, or the part of it that the command is about; what tells nothing where there is no such part. */
    Told of(Told record) {
        return part == null || command.part() == null
                ? record
                : Parts.find(record, command.part(), part).orElse(new Told(MissingNode.getInstance()));
    }

    /** What the form began with. */
    Original original(MultiValueMap<String, String> typed, Told record) {
        return Original.read(
                typed.getFirst("original"), command.fields(), of(record).json());
    }

    /**
     * Sends it for the version that the form was made for, so that nothing is done to what nobody has seen.
     *
     * @param key of the form
     */
    Stored send(MultiValueMap<String, String> typed, String key, Told record, Services services) {
        return services.send(
                family.service(),
                command.method(),
                key,
                Versions.etag(typed.getFirst("version")),
                body(typed, record),
                address(),
                variables(record));
    }

    private ObjectNode body(MultiValueMap<String, String> typed, Told record) {
        if (command.addsParty()) {
            return Body.withParty(command.fields(), typed, record.json());
        }
        return command.corrects()
                ? Body.correction(command.fields(), typed, original(typed, record))
                : Body.of(command.fields(), typed);
    }

    /** A deposit's commands are served at its facility and month alone. */
    private String address() {
        return family == Family.STATE_REVENUE ? DEPOSIT + command.path() : family.api() + command.path();
    }

    private Object[] variables(Told record) {
        if (family == Family.STATE_REVENUE) {
            return new Object[] {String.valueOf(record.text("facility")), String.valueOf(record.text("month"))};
        }
        return part == null ? new Object[] {id} : new Object[] {id, part};
    }
}
