/** What reports and reads take, in processor time, memory and disk, at several sizes: the figures of {@code docs/scale.md}. */
@NullMarked
package id.sinergi.benchmarks.size;

import org.jspecify.annotations.NullMarked;
