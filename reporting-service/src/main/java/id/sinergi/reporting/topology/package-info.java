/** The Kafka Streams topology that turns events into totals, exactly once. */
@NullMarked
package id.sinergi.reporting.topology;

import org.jspecify.annotations.NullMarked;
