/** What is doubtful in the records, for those who can settle it. */
@NullMarked
package id.sinergi.reporting.quality;

import org.jspecify.annotations.NullMarked;
