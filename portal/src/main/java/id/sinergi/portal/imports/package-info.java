/** Files of many reports: checked first, then stored. */
@NullMarked
package id.sinergi.portal.imports;

import org.jspecify.annotations.NullMarked;
