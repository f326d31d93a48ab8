/** The service that owns visits: takes reports, keeps every version, publishes each. */
@NullMarked
package id.sinergi.visit;

import org.jspecify.annotations.NullMarked;
