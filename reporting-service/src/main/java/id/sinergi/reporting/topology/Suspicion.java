package id.sinergi.reporting.topology;

import id.sinergi.reporting.duplicates.Candidate;
import org.jspecify.annotations.Nullable;

/** Under a pair, a visit, named without its pairs, may be another one; null: it may not, or no longer. */
record Suspicion(String pair, @Nullable Candidate candidate) {}
