/** What facilities, regional offices and the nation are to reach in a year, beside what they have reached. */
@NullMarked
package id.sinergi.reporting.targets;

import org.jspecify.annotations.NullMarked;
