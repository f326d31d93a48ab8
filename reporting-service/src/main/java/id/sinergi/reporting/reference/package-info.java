/** The directory of facilities and the code lists, for those who write reports and read numbers. */
@NullMarked
package id.sinergi.reporting.reference;

import org.jspecify.annotations.NullMarked;
