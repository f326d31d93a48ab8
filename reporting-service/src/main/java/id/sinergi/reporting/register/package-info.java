/** What is kept of every version of an activity, so that every number opens into the records it counts. */
@NullMarked
package id.sinergi.reporting.register;

import org.jspecify.annotations.NullMarked;
