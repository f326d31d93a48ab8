/** The officer's desk: what waits for a decision, in one queue, each with the one decision that it needs. */
@NullMarked
package id.sinergi.portal.desk;

import org.jspecify.annotations.NullMarked;
