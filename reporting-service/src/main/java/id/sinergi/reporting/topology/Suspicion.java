package id.sinergi.reporting.topology;

import id.sinergi.reporting.duplicates.Candidate;
import org.jspecify.annotations.Nullable;

/** A pair says of a visit that it may be another one, in place of what it said before; null: that it may not. */
record Suspicion(@Nullable Candidate before, @Nullable Candidate now) {}
