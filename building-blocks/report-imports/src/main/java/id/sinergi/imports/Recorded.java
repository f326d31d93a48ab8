package id.sinergi.imports;

import id.sinergi.report.Warning;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row that was not refused.
 *
 * @param id of the record; null where it was only checked
 * @param unchanged whether an earlier request with the same key has stored it
 * @param candidates ids of records that may be about the same happening
 */
public record Recorded(@Nullable UUID id, boolean unchanged, List<Warning> warnings, List<UUID> candidates) {}
