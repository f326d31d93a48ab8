/** What people take with them: records as tables, and the report of a month. */
@NullMarked
package id.sinergi.portal.exports;

import org.jspecify.annotations.NullMarked;
