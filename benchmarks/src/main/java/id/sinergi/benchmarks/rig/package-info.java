/** The processes under measurement: started on free ports and a temporary directory, stopped in any case. */
@NullMarked
package id.sinergi.benchmarks.rig;

import org.jspecify.annotations.NullMarked;
