/** The records that a scope counts in a period, one row each, as CSV or as a workbook. */
@NullMarked
package id.sinergi.reporting.exports.records;

import org.jspecify.annotations.NullMarked;
