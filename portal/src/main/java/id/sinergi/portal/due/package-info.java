/** What is due for a facility, and by when. */
@NullMarked
package id.sinergi.portal.due;

import org.jspecify.annotations.NullMarked;
