/** The five real cases the system was asked for, posted as any client would post them, and what they count. */
@NullMarked
package id.sinergi.stack.demo;

import org.jspecify.annotations.NullMarked;
