/** The identity provider of the local stack: accounts to try Sinergi with, and tokens for them. Never for real use. */
@NullMarked
package id.sinergi.stack.identity;

import org.jspecify.annotations.NullMarked;
