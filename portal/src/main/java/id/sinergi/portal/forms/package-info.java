/** Reports written in a form: its fields are named by the JSON pointers of the interface's bodies. */
@NullMarked
package id.sinergi.portal.forms;

import org.jspecify.annotations.NullMarked;
