/** Who looks at the pages: logged in at the identity provider, and what the account may ask for. */
@NullMarked
package id.sinergi.portal.account;

import org.jspecify.annotations.NullMarked;
