/** Files beside a record: listed, handed out as downloads, added and withdrawn. */
@NullMarked
package id.sinergi.portal.evidence;

import org.jspecify.annotations.NullMarked;
