/** From the outboxes to the topic, against a bare producer. */
@NullMarked
package id.sinergi.benchmarks.relaying;

import org.jspecify.annotations.NullMarked;
