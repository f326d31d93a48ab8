/** The services, asked with the token of whoever looks. */
@NullMarked
package id.sinergi.portal.services;

import org.jspecify.annotations.NullMarked;
