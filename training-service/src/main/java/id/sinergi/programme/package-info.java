/** Programmes of training, rehabilitation and education: reported by facilities, kept and published by this service. */
@NullMarked
package id.sinergi.programme;

import org.jspecify.annotations.NullMarked;
