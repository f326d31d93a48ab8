/** The report of a month, as an office files it: numbers beside earlier ones, who has reported, and what was done. */
@NullMarked
package id.sinergi.reporting.exports.monthly;

import org.jspecify.annotations.NullMarked;
