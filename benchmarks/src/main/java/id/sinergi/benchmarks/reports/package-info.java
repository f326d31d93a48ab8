/** Made-up reports that are spread as real ones are: over facilities, pairs and days. */
@NullMarked
package id.sinergi.benchmarks.reports;

import org.jspecify.annotations.NullMarked;
