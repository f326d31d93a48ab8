/** From where numbers are looked at: as they are, as they were known at a moment, or as far as they are verified. */
@NullMarked
package id.sinergi.reporting.view;

import org.jspecify.annotations.NullMarked;
