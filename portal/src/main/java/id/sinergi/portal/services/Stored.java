package id.sinergi.portal.services;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a service answers to a write or a reading of one record.
 *
 * @param status 200 or 201
 * @param etag the version to name in {@code If-Match} of the next change, with its quotes
 */
public record Stored(int status, JsonNode body, @Nullable String etag) {}
