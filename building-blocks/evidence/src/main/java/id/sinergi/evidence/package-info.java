/**
 * Evidence: scans, attendance lists and photos beside a record, whose type is told by their content, whose metadata of
 * cameras is taken out, and which are handed out as downloads only.
 */
@NullMarked
package id.sinergi.evidence;

import org.jspecify.annotations.NullMarked;
