/** First figures: what Sinergi does per second, each beside its bare counterpart in the same run. */
@NullMarked
package id.sinergi.benchmarks;

import org.jspecify.annotations.NullMarked;
