/** What services say is wrong, in the words of whoever reads it. */
@NullMarked
package id.sinergi.portal.problems;

import org.jspecify.annotations.NullMarked;
