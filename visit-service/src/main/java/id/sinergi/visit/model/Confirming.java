package id.sinergi.visit.model;

import org.jspecify.annotations.Nullable;

/**
 * A counterpart confirms what another party reported.
 *
 * @param by the facility (by id) or regional office (by name) that confirms
 */
public record Confirming(String by, @Nullable String note) {}
