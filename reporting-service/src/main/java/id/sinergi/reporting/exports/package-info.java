/** What people take out of the numbers: their records as tables, and the report of a month. */
@NullMarked
package id.sinergi.reporting.exports;

import org.jspecify.annotations.NullMarked;
