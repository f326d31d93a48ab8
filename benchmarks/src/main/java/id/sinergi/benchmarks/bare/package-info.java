/** The endpoint that the services are compared with: Tomcat, one access to MongoDB, nothing else. */
@NullMarked
package id.sinergi.benchmarks.bare;

import org.jspecify.annotations.NullMarked;
