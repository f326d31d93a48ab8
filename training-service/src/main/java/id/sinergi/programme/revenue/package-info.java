/** Non-tax state revenue: what a facility reports as deposited for a month, never derived from sales. */
@NullMarked
package id.sinergi.programme.revenue;

import org.jspecify.annotations.NullMarked;
