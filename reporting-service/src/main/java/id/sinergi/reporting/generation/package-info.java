/** One run of the counting: its identity, its names, and how it is started. */
@NullMarked
package id.sinergi.reporting.generation;

import org.jspecify.annotations.NullMarked;
