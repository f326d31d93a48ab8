package id.sinergi.reporting.documents;

import org.jspecify.annotations.Nullable;

/**
 * What is to be written.
 *
 * @param reason why, where one was given
 */
public record Draft<S>(S state, @Nullable String reason) {}
