/** The document store of the stack: a mongod found on the PATH, otherwise the embedded stand-in on a file; whichever began. */
@NullMarked
package id.sinergi.stack.mongo;

import org.jspecify.annotations.NullMarked;
