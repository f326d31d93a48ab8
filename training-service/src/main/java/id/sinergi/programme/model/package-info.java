/** What a programme and its cohorts are and what may happen to them; knows no framework. */
@NullMarked
package id.sinergi.programme.model;

import org.jspecify.annotations.NullMarked;
