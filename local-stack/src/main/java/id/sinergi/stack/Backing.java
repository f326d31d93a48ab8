package id.sinergi.stack;

import id.sinergi.stack.host.LoopbackPort;

/** Where a stack gets its Kafka or its MongoDB from. */
public sealed interface Backing {

    /** The stack starts it, and stops it with itself. */
    record Started(LoopbackPort port) implements Backing {}

    /** It runs already, and lives on: a connection string for MongoDB, bootstrap servers for Kafka. */
    record Given(String address) implements Backing {}

    /** Started on a port; 0 takes any free one. */
    static Backing on(int portOrZero) {
        return new Started(LoopbackPort.of(portOrZero));
    }

    static Backing at(String address) {
        return new Given(address);
    }
}
