/** What was compared with what, what differed, and how it was repaired. */
@NullMarked
package id.sinergi.reporting.reconciliation;

import org.jspecify.annotations.NullMarked;
