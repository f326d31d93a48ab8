/** All of Sinergi in one JVM, on loopback only: for a first look, development and tests. */
@NullMarked
package id.sinergi.stack;

import org.jspecify.annotations.NullMarked;
