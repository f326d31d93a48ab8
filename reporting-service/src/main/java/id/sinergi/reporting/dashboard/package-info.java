/** The numbers of a facility, a regional office or the nation in a period, each with the way to its records. */
@NullMarked
package id.sinergi.reporting.dashboard;

import org.jspecify.annotations.NullMarked;
