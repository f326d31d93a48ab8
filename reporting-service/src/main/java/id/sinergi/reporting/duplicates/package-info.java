/** Which visits may be two reports of one happening. */
@NullMarked
package id.sinergi.reporting.duplicates;

import org.jspecify.annotations.NullMarked;
