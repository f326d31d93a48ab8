/** What tests have for a MongoDB. */
@org.jspecify.annotations.NullMarked
package id.sinergi.standin;
