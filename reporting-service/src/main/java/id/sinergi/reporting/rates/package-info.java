/** Who has reported which months, who in time, and who has not: of a facility, a regional office and the nation. */
@NullMarked
package id.sinergi.reporting.rates;

import org.jspecify.annotations.NullMarked;
