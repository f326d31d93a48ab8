/** Streams of server-sent events, by which a page hears that what it shows has changed. */
@NullMarked
package id.sinergi.portal.live;

import org.jspecify.annotations.NullMarked;
