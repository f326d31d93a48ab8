/** What facilities, regional offices and codes there are: read once from files that an operator can replace. */
@NullMarked
package id.sinergi.reference;

import org.jspecify.annotations.NullMarked;
