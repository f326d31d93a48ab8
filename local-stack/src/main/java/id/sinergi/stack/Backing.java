package id.sinergi.stack;

import id.sinergi.stack.host.LoopbackPort;

/** Where a stack gets its Kafka, its MongoDB or its identity provider from. */
public sealed interface Backing {

    /** The stack starts it, and stops it with itself. */
    record Started(LoopbackPort port) implements Backing {}

    /** It runs already, and lives on: a connection string for MongoDB, bootstrap servers for Kafka, an issuer for tokens. */
    record Given(String address) implements Backing {}

    /** Started on a port; 0 takes any free one. */
    static Backing on(int portOrZero) {
        return new Started(LoopbackPort.of(portOrZero));
    }

    static Backing at(String address) {
        return new Given(address);
    }
}
