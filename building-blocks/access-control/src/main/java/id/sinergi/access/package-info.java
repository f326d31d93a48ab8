/** Who asks, and what is theirs: a bearer token's claims become one {@link id.sinergi.access.Scope}. */
@NullMarked
package id.sinergi.access;

import org.jspecify.annotations.NullMarked;
