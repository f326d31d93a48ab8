/** Who did what, when and from where, refused attempts included: in a log of its own, and readable by the operator. */
@NullMarked
package id.sinergi.audit;

import org.jspecify.annotations.NullMarked;
