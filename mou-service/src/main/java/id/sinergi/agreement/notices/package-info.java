/** Notices that agreements come to their end, each made once, however many instances look for them. */
@NullMarked
package id.sinergi.agreement.notices;

import org.jspecify.annotations.NullMarked;
