/** Brings dead letters from their topic into the store. */
@NullMarked
package id.sinergi.reporting.deadletter.keeping;

import org.jspecify.annotations.NullMarked;
