package id.sinergi.portal.live;

import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * A page that wants to hear of changes.
 *
 * @param viewer whose page it is
 * @param version what it shows
 * @param until when its right to ask ends
 * @param loggedIn whether its session goes on
 */
public record Listener(String viewer, String version, Instant until, BooleanSupplier loggedIn) {}
