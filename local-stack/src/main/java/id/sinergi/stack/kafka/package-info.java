/** A real Kafka of one node that keeps its log across restarts. */
@NullMarked
package id.sinergi.stack.kafka;

import org.jspecify.annotations.NullMarked;
