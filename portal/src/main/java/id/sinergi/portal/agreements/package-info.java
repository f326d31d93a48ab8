/** Agreements along the years: which hold, which end soon, which say nothing of their end. */
@NullMarked
package id.sinergi.portal.agreements;

import org.jspecify.annotations.NullMarked;
