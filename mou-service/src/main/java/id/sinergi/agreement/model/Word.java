package id.sinergi.agreement.model;

import org.jspecify.annotations.Nullable;

/** What somebody remarks; who and when is known otherwise. */
public record Word(@Nullable String text) {}
