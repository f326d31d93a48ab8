/**
 * Files of reports, row by row as if each had been posted: what a service declares once about its columns is the template
 * that clerks fill in, and the way from a cell into the body of a create.
 */
@NullMarked
package id.sinergi.imports;

import org.jspecify.annotations.NullMarked;
