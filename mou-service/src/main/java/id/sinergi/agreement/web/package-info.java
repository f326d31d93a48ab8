/** The HTTP interface of agreements. */
@NullMarked
package id.sinergi.agreement.web;

import org.jspecify.annotations.NullMarked;
