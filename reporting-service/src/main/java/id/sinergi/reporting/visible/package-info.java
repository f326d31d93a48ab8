/** What of the numbers and records is the caller's: asked at one place before MongoDB is. */
@NullMarked
package id.sinergi.reporting.visible;

import org.jspecify.annotations.NullMarked;
