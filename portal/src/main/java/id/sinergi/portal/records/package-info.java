/** What was reported, shown in words: a record, its history, the happening that it belongs to. */
@NullMarked
package id.sinergi.portal.records;

import org.jspecify.annotations.NullMarked;
