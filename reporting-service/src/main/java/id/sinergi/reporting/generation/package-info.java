/** The runs of the counting: which there are, which one is served, and how a new one is opened. */
@NullMarked
package id.sinergi.reporting.generation;

import org.jspecify.annotations.NullMarked;
