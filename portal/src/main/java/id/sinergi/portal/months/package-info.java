/** A facility's month: what it holds, and handing it in. */
@NullMarked
package id.sinergi.portal.months;

import org.jspecify.annotations.NullMarked;
