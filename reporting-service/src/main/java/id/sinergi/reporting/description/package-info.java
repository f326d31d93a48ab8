/** The OpenAPI document of the service, as far as it is not read off the controllers. */
@NullMarked
package id.sinergi.reporting.description;

import org.jspecify.annotations.NullMarked;
