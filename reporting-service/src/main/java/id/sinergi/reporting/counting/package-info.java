/** How an activity becomes numbers: scopes, buckets, measures, and the rules that lead from one to the others. */
@NullMarked
package id.sinergi.reporting.counting;

import org.jspecify.annotations.NullMarked;
