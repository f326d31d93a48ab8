/** Counts what the services publish and serves it as dashboards, lists and data-quality marks. */
@NullMarked
package id.sinergi.reporting;

import org.jspecify.annotations.NullMarked;
