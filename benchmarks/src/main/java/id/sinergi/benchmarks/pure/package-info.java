/** The parts without input or output, measured by JMH. */
@NullMarked
package id.sinergi.benchmarks.pure;

import org.jspecify.annotations.NullMarked;
