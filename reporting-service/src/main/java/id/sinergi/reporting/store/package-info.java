/** What is kept in MongoDB of a generation: its totals and its register, written guarded, read by id or by index. */
@NullMarked
package id.sinergi.reporting.store;

import org.jspecify.annotations.NullMarked;
