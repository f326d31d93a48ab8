/** The activities behind the numbers, and lists of activities by what they are. */
@NullMarked
package id.sinergi.reporting.activity;

import org.jspecify.annotations.NullMarked;
