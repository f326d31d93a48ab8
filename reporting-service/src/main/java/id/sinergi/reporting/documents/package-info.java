/**
 * Small documents of reporting's own, such as targets: each changes by one atomic write, keeps all its versions, and a
 * repeated request gets its first answer again. Nothing of them is published.
 */
@NullMarked
package id.sinergi.reporting.documents;

import org.jspecify.annotations.NullMarked;
