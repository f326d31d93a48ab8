/** The pages of Sinergi. */
@NullMarked
package id.sinergi.portal;

import org.jspecify.annotations.NullMarked;
