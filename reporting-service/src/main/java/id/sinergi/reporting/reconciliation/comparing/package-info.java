/** Compares the store with its topics and the totals with the contributions, now and then and when asked. */
@NullMarked
package id.sinergi.reporting.reconciliation.comparing;

import org.jspecify.annotations.NullMarked;
