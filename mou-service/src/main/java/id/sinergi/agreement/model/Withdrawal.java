package id.sinergi.agreement.model;

import org.jspecify.annotations.Nullable;

/** A record was a mistake: it stays readable and counts no more. */
public record Withdrawal(@Nullable String reason) {}
