/** Records that no retry could mend: kept, listed, and replayed after a fix. */
@NullMarked
package id.sinergi.reporting.deadletter;

import org.jspecify.annotations.NullMarked;
