/** What a visit is and what may happen to it; knows no framework. */
@NullMarked
package id.sinergi.visit.model;

import org.jspecify.annotations.NullMarked;
