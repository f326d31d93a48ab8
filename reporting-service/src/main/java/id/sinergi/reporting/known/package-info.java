/** Numbers as they were known at a past moment: summed by the oracle from the versions recorded by then. */
@NullMarked
package id.sinergi.reporting.known;

import org.jspecify.annotations.NullMarked;
