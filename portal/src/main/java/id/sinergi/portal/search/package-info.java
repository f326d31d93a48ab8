/** Finding facilities, partners and records by a few words. */
@NullMarked
package id.sinergi.portal.search;

import org.jspecify.annotations.NullMarked;
