package id.sinergi.outbox;

import id.sinergi.access.Right;
import id.sinergi.http.Call;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A create or a command as it was asked for.
 *
 * @param caller who asks; scopes the key
 * @param path the address it was sent to; scopes the key
 * @param key the Idempotency-Key
 * @param ifMatch the header that names the version a command is based on; of no meaning in a create
 * @param body the body as read: two requests are the same when these are equal as JSON
 * @param right what the caller must be allowed to do with the record
 */
public record Request(
        String caller,
        String path,
        @Nullable UUID key,
        @Nullable String ifMatch,
        Object body,
        Right right) {

    /** A create or a change. */
    public Request(String caller, String path, @Nullable UUID key, @Nullable String ifMatch, Object body) {
        this(caller, path, key, ifMatch, body, Right.CHANGE);
    }

    /** A create, as it was called for. */
    public static Request create(Call call, Object body) {
        return new Request(call.caller(), call.path(), call.key(), null, body);
    }

    /** A command on the version that the caller has read; its If-Match is judged after its key. */
    public static Request command(Call call, Object body) {
        return new Request(call.caller(), call.path(), call.key(), call.ifMatch(), body);
    }

    /** The same for those who have another right than to change the record. */
    public Request by(Right other) {
        return new Request(caller, path, key, ifMatch, body, other);
    }

    /** One name for caller, path and key together: the id of what a create with that key makes. */
    public Optional<UUID> identity() {
        return Optional.ofNullable(key)
                .map(given ->
                        UUID.nameUUIDFromBytes((caller + "\n" + path + "\n" + given).getBytes(StandardCharsets.UTF_8)));
    }
}
