/** Which visits may be the same one, told by two reports. */
@NullMarked
package id.sinergi.visit.candidates;

import org.jspecify.annotations.NullMarked;
