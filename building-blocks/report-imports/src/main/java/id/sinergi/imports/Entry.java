package id.sinergi.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was read: the body of a create under a key.
 *
 * @param requestId null: the row has none
 * @param content the same for rows that say the same, in whatever order and file
 * @param found while its cells were read
 */
record Entry<B>(int line, @Nullable UUID requestId, UUID content, B body, Findings found) {}
