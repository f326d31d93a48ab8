/** Who asks in tests: an operator, unless a test says otherwise. */
@NullMarked
package id.sinergi.standin.account;

import org.jspecify.annotations.NullMarked;
