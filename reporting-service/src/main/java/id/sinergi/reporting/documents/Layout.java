package id.sinergi.reporting.documents;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;
import static java.nio.charset.StandardCharsets.UTF_8;

import id.sinergi.http.Call;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a document lies in its collection: {@code _id, version, createdAt, recordedAt, state, history}. */
final class Layout<S> {

    private static final TypeReference<LinkedHashMap<String, Object>> MEMBERS = new TypeReference<>() {};

    private final Class<S> type;
    private final JsonMapper canonical;
    private final JsonMapper json;

    Layout(Class<S> type, JsonMapper json) {
        this.type = type;
        this.canonical = json.rebuild()
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        // What was accepted once must stay readable when a release drops a field.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(include -> include.withValueInclusion(NON_NULL))
                .build();
    }

    Document document(Versioned<S> first, Document entry) {
        return new Document("_id", first.id())
                .append("version", first.version())
                .append("createdAt", Date.from(first.createdAt()))
                .append("recordedAt", Date.from(first.recordedAt()))
                .append("state", members(first.state()))
                .append("history", List.of(entry));
    }

    Document entry(Versioned<S> version, Draft<S> draft, Request request) {
        var entry = new Document("version", version.version())
                .append("at", Date.from(version.recordedAt()))
                .append("who", request.caller())
                .append("why", draft.reason())
                .append("state", members(draft.state()));
        request.identity()
                .ifPresent(identity -> entry.append("request", identity).append("hash", request.hash()));
        return entry;
    }

    Document members(S state) {
        return new Document(json.convertValue(state, MEMBERS));
    }

    Versioned<S> newest(Document document) {
        return new Versioned<>(
                document.getString("_id"),
                document.getLong("version"),
                at(document, "createdAt"),
                at(document, "recordedAt"),
                state(document));
    }

    List<Change<S>> history(Document document) {
        var changes = new ArrayList<Change<S>>();
        S before = null;
        for (Document entry : document.getList("history", Document.class)) {
            S after = state(entry);
            changes.add(new Change<>(
                    entry.getLong("version"),
                    at(entry, "at"),
                    entry.getString("who"),
                    entry.getString("why"),
                    before,
                    after));
            before = after;
        }
        return changes;
    }

    /**
     * What the request was answered before.
     *
     * @throws Refusal 422 where its key was used for another body
     */
    Versioned<S> answered(Document document, Request request) {
        Document entry = document.getList("history", Document.class).stream()
                .filter(past -> request.identity().equals(Optional.ofNullable(past.getString("request"))))
                .findFirst()
                .orElseThrow();
        if (!request.hash().equals(entry.getString("hash"))) {
            throw Refusal.of(
                    ProblemType.KEY_REUSED, "Take a new UUID for a new request; repeat a request with its own body.");
        }
        return new Versioned<>(
                document.getString("_id"),
                entry.getLong("version"),
                at(document, "createdAt"),
                at(entry, "at"),
                state(entry));
    }

    Request request(Call call, Object body) {
        String identity = call.key() == null
                ? null
                : hash((call.caller() + "\n" + call.path() + "\n" + call.key()).getBytes(UTF_8));
        return new Request(call.caller(), Optional.ofNullable(identity), hash(canonical.writeValueAsBytes(body)));
    }

    private S state(Document holder) {
        Map<String, Object> members = holder.get("state", Document.class);
        return json.convertValue(members, type);
    }

    private static Instant at(Document document, String name) {
        return document.getDate(name).toInstant();
    }

    private static String hash(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }

    /**
     * A request, as it is known again.
     *
     * @param identity of caller, path and key together; empty where it has no key
     * @param hash of its body
     */
    record Request(String caller, Optional<String> identity, String hash) {}
}
