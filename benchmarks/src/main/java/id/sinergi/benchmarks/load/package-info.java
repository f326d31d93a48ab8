/** Load over HTTP, by Gatling in a process of its own. */
@NullMarked
package id.sinergi.benchmarks.load;

import org.jspecify.annotations.NullMarked;
