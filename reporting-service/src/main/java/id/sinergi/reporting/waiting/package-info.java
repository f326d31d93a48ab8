/** Waiting for numbers to change: many wait, one looks for all of them. */
@NullMarked
package id.sinergi.reporting.waiting;

import org.jspecify.annotations.NullMarked;
