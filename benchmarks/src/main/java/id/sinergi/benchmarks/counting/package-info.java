/** From the topics to the dashboards, against a consumer that only parses. */
@NullMarked
package id.sinergi.benchmarks.counting;

import org.jspecify.annotations.NullMarked;
