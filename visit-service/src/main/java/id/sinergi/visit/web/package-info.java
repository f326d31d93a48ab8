/** The HTTP interface of visits. */
@NullMarked
package id.sinergi.visit.web;

import org.jspecify.annotations.NullMarked;
