/** Who has reported which months: a calendar of facilities, or of the nation's offices. */
@NullMarked
package id.sinergi.portal.matrix;

import org.jspecify.annotations.NullMarked;
