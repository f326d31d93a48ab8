/** The HTTP rules that every service keeps: problems, strict bodies and parameters, conditional requests, lists. */
@NullMarked
package id.sinergi.http;

import org.jspecify.annotations.NullMarked;
