package id.sinergi.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was read: the body of a create under a key.
 *
 * @param requestId null: the row has none
 */
record Entry<B>(int line, @Nullable UUID requestId, B body) {}
