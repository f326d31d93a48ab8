/** Submissions over HTTP. */
@NullMarked
package id.sinergi.reporting.periods.web;

import org.jspecify.annotations.NullMarked;
