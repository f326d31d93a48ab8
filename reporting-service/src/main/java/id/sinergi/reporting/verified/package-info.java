/** Numbers restricted to the months that regional offices have verified. */
@NullMarked
package id.sinergi.reporting.verified;

import org.jspecify.annotations.NullMarked;
