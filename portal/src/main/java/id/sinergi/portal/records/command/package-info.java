/** What a viewer can do with a record, each a small form. */
@NullMarked
package id.sinergi.portal.records.command;

import org.jspecify.annotations.NullMarked;
