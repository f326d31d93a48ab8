/** Brings what was counted from its compacted topics into MongoDB, in batches, any number of times. */
@NullMarked
package id.sinergi.reporting.sink;

import org.jspecify.annotations.NullMarked;
