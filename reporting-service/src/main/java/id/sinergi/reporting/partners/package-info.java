/** The organisations that reports name, and which of their names are one organisation's. */
@NullMarked
package id.sinergi.reporting.partners;

import org.jspecify.annotations.NullMarked;
