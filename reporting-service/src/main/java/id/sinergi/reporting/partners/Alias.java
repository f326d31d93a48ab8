package id.sinergi.reporting.partners;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What became of a partner's key.
 *
 * @param into the partner that it was found to be; absent: none, it was separated again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Alias(@Nullable String into) {}
