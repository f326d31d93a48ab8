package id.sinergi.http;

import org.jspecify.annotations.Nullable;

/** The parameters of a list that has no filters. */
public record Paging(@Nullable String cursor, @Nullable Integer limit) {}
