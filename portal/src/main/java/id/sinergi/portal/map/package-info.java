/** A measure on the map: the nation's regional offices, painted by how much of it each has. */
@NullMarked
package id.sinergi.portal.map;

import org.jspecify.annotations.NullMarked;
