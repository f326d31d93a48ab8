/** The HTTP interface of programmes. */
@NullMarked
package id.sinergi.programme.web;

import org.jspecify.annotations.NullMarked;
