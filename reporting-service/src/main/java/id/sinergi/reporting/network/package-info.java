/** Who learns from whom: the parties of held visits, and how often one was at another's. */
@NullMarked
package id.sinergi.reporting.network;

import org.jspecify.annotations.NullMarked;
