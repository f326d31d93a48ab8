/** What an agreement is and what may happen to it; knows no framework. */
@NullMarked
package id.sinergi.agreement.model;

import org.jspecify.annotations.NullMarked;
