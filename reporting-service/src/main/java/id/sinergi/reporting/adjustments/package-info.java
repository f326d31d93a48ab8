/** What has changed in months after they were verified, before and after. */
@NullMarked
package id.sinergi.reporting.adjustments;

import org.jspecify.annotations.NullMarked;
