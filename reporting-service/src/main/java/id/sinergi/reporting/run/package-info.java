/** The counting on this instance: begun, brought up beside what is served, replaced and removed. */
@NullMarked
package id.sinergi.reporting.run;

import org.jspecify.annotations.NullMarked;
