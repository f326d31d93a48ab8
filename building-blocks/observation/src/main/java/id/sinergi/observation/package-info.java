/** What a service lets be seen of itself. */
@NullMarked
package id.sinergi.observation;

import org.jspecify.annotations.NullMarked;
