/** What the services publish, as far as it is read here: tolerant records that let unknown fields pass. */
@NullMarked
package id.sinergi.reporting.source;

import org.jspecify.annotations.NullMarked;
