/** What several records of one happening tell, side by side; linking them counts nothing. */
@NullMarked
package id.sinergi.reporting.occasions;

import org.jspecify.annotations.NullMarked;
