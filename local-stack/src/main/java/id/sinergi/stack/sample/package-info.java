/** A made-up year of the whole country, posted as facilities, offices and operators would post it, and marked as made up. */
@NullMarked
package id.sinergi.stack.sample;

import org.jspecify.annotations.NullMarked;
