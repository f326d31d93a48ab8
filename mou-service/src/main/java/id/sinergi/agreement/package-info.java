/** Agreements of facilities and regional offices with their partners: reported, drafted, signed, evaluated, renewed, found again. */
@NullMarked
package id.sinergi.agreement;

import org.jspecify.annotations.NullMarked;
