/** The numbers of a facility, a regional office and the nation: tiles with trends, tables, bars, and how they stay fresh. */
@NullMarked
package id.sinergi.portal.overview;

import org.jspecify.annotations.NullMarked;
