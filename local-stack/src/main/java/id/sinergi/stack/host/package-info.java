/** What the machine has to offer before anything starts: free ports and room on the disk. */
@NullMarked
package id.sinergi.stack.host;

import org.jspecify.annotations.NullMarked;
