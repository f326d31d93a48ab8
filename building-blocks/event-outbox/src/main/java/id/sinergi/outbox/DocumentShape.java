package id.sinergi.outbox;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.sinergi.http.Correction;
import id.sinergi.http.MergePatch;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Warning;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How an activity lies in its document: {@code _id, version, createdAt, recordedAt, state, listing, history, outbox}.
 * The state has the form of the wire: what is stored, published and answered is one JSON.
 */
final class DocumentShape<S> {

    /** The largest event that is accepted, in bytes: the broker's usual limit. */
    static final int LARGEST_EVENT = 1024 * 1024;

    private static final TypeReference<LinkedHashMap<String, Object>> MEMBERS = new TypeReference<>() {};
    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private final Class<S> type;
    private final JsonMapper json;
    private final JsonMapper canonical;
    private final JsonMapper plain;

    DocumentShape(Class<S> type, JsonMapper json) {
        this.type = type;
        // Nulls in a request's body mean something (a merge patch removes by them).
        this.canonical = json.rebuild()
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        SimpleModule decimals =
                new SimpleModule("stored decimals").addSerializer(Decimal128.class, new StoredDecimals());
        // No nulls in a state, because a merge patch could not tell them from what is absent. And what was accepted
        // once must stay readable when a release drops a field.
        this.json = canonical
                .rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(
                        include -> include.withValueInclusion(NON_NULL).withContentInclusion(NON_NULL))
                .addModule(decimals)
                .build();
        // What a patch removes is told as null.
        this.plain = canonical
                .rebuild()
                .changeDefaultPropertyInclusion(
                        include -> include.withValueInclusion(ALWAYS).withContentInclusion(ALWAYS))
                .addModule(decimals)
                .build();
    }

    static UUID newId() {
        return IDS.generate();
    }

    /**
     * A hash of the canonical JSON of a request's body. Empty lists and objects are left out: a release that adds a list
     * to a record must still know the requests that were made before it. Not so in a correction, whose members are what
     * was sent: there they empty what they name, as nulls remove it.
     */
    String hash(Object body) {
        try {
            byte[] text = body instanceof Correction
                    ? plain.writeValueAsBytes(body)
                    : canonical.writeValueAsBytes(stated(canonical.convertValue(body, Object.class)));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }

    private static Object stated(Object json) {
        return switch (json) {
            case Map<?, ?> members -> {
                Map<String, @Nullable Object> kept = new TreeMap<>();
                members.forEach((name, value) -> {
                    Object inner = value == null ? null : stated(value);
                    if (!(inner instanceof Map<?, ?> map && map.isEmpty())
                            && !(inner instanceof List<?> list && list.isEmpty())) {
                        kept.put(String.valueOf(name), inner);
                    }
                });
                yield kept;
            }
            case List<?> entries ->
                entries.stream()
                        .map(entry -> entry == null ? "" : stated(entry))
                        .toList();
            default -> json;
        };
    }

    Map<String, Object> members(S state) {
        return json.convertValue(state, MEMBERS);
    }

    S state(Map<String, ?> members) {
        return json.convertValue(members, type);
    }

    /**
     * The event of a version, serialised before anything is written, so that what cannot be published is not stored.
     *
     * @param state the version's state, as {@link #members}
     */
    PendingEvent event(Stored<S> stored, Map<String, Object> state, String eventType) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", stored.id());
        body.put("version", stored.version());
        body.put("createdAt", stored.createdAt());
        body.put("recordedAt", stored.recordedAt());
        body.putAll(state);
        String serialised = json.writer()
                .without(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .writeValueAsString(body);
        if (serialised.getBytes(StandardCharsets.UTF_8).length > LARGEST_EVENT) {
            throw Refusal.of(
                    ProblemType.TOO_LARGE,
                    "With this change the record would exceed 1 MiB; split it into several records.");
        }
        return new PendingEvent(stored.id().toString(), newId().toString(), eventType, stored.recordedAt(), serialised);
    }

    Document listing(Listing listing) {
        PartialDate occurred = listing.occurred();
        Document document = new Document("sort", occurred == null ? "" : occurred.from());
        if (occurred != null) {
            document.append("first", occurred.first().toString())
                    .append("last", occurred.last().toString());
        }
        // Also where it is nobody: what an earlier release stored is known by its absence.
        document.append("reporter", listing.reporter());
        listing.keys().forEach((name, values) -> document.append(name, List.copyOf(values)));
        return document;
    }

    /**
     * A history entry: who did what when and why, and what the caller was told.
     *
     * @param what {@code state}, the first version's whole state, or {@code patch}, what has changed since the one before
     */
    Document entry(Request request, Stored<S> stored, Draft<S> draft, String what, Map<String, ?> content) {
        Document entry = new Document("version", stored.version())
                .append("at", Date.from(stored.recordedAt()))
                .append("who", request.caller())
                .append("type", draft.eventType());
        if (draft.why() != null) {
            entry.append("why", draft.why());
        }
        request.identity()
                .ifPresent(
                        identity -> entry.append("request", identity.toString()).append("hash", hash(request.body())));
        if (!draft.warnings().isEmpty()) {
            entry.append(
                    "warnings",
                    draft.warnings().stream().map(DocumentShape::warning).toList());
        }
        return entry.append(what, new Document(new LinkedHashMap<>(content)));
    }

    Stored<S> stored(Document document) {
        return new Stored<>(
                UUID.fromString(document.getString("_id")),
                document.getLong("version"),
                instant(document, "createdAt"),
                instant(document, "recordedAt"),
                state(document.get("state", Document.class)));
    }

    /** The activity as an entry of its history left it. */
    Stored<S> storedAt(Document document, Document entry) {
        List<Document> history = document.getList("history", Document.class);
        Map<String, Object> state = new LinkedHashMap<>(history.getFirst().get("state", Document.class));
        for (Document later : history.subList(1, history.indexOf(entry) + 1)) {
            state = MergePatch.apply(state, later.get("patch", Document.class));
        }
        return new Stored<>(
                UUID.fromString(document.getString("_id")),
                entry.getLong("version"),
                instant(document, "createdAt"),
                instant(entry, "at"),
                state(state));
    }

    HistoryEntry historyEntry(Document entry) {
        Document changes =
                entry.containsKey("state") ? entry.get("state", Document.class) : entry.get("patch", new Document());
        return new HistoryEntry(
                entry.getLong("version"),
                instant(entry, "at"),
                entry.getString("who"),
                entry.getString("type"),
                entry.getString("why"),
                plain.convertValue(changes, MEMBERS));
    }

    static List<Warning> warnings(Document entry) {
        return entry.getList("warnings", Document.class, List.of()).stream()
                .map(warning -> new Warning(
                        warning.getString("code"), warning.getString("pointer"), warning.getString("detail")))
                .toList();
    }

    private static Document warning(Warning warning) {
        return new Document("code", warning.code())
                .append("pointer", warning.pointer())
                .append("detail", warning.detail());
    }

    private static Instant instant(Document document, String name) {
        return document.getDate(name).toInstant();
    }
}
