/** What every report can state, whatever its family: dates as precise as known, parties, sources, tags, figures. */
@NullMarked
package id.sinergi.report;

import org.jspecify.annotations.NullMarked;
