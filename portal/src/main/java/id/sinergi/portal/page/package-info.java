/** What all pages have in common: the frame around them, their language, how they show numbers, dates and failures. */
@NullMarked
package id.sinergi.portal.page;

import org.jspecify.annotations.NullMarked;
