/**
 * One document, one atomic write: an activity's state, its history and the events not yet published change together or
 * not at all; a relay publishes what was written, at least once.
 */
@NullMarked
package id.sinergi.outbox;

import org.jspecify.annotations.NullMarked;
