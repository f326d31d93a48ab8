/** Who learns from whom: the parties of visits, and how often one was at another's. */
@NullMarked
package id.sinergi.portal.network;

import org.jspecify.annotations.NullMarked;
