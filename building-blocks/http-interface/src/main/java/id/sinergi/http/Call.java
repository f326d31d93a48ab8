package id.sinergi.http;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a create or a change, and under which conditions; a parameter of every operation that writes.
 *
 * @param caller whose request it is; scopes the key
 * @param path the address that it was sent to; scopes the key
 * @param key the header Idempotency-Key
 * @param ifMatch the header If-Match, as sent: a repeated request is known by its key before this is judged
 */
public record Call(
        String caller,
        String path,
        @Nullable UUID key,
        @Nullable String ifMatch) {

    static final String KEY = "Idempotency-Key";

    /** The same caller's call for one row of a file: to the address of single creates, under the row's own key. */
    public Call row(String collection, @Nullable UUID requestId) {
        return new Call(caller, collection, requestId, null);
    }
}
