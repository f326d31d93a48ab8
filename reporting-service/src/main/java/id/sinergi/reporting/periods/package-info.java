/** What facilities submit for their months, and what regional offices decide on it: submitted, returned, verified. */
@NullMarked
package id.sinergi.reporting.periods;

import org.jspecify.annotations.NullMarked;
