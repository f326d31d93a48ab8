/** Lists of records: those behind a number, and those of a family. */
@NullMarked
package id.sinergi.portal.records.listing;

import org.jspecify.annotations.NullMarked;
