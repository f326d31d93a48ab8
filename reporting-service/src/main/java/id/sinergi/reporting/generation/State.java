package id.sinergi.reporting.generation;

/** Where a generation stands; follows from its number and the pointer, so that the two cannot contradict each other. */
public enum State {
    /** It counts what is in the logs already, beside the one that is served. */
    CATCHING_UP,
    /** It is the one that is served. */
    CURRENT,
    /** A newer one is served; what it kept is about to be removed. */
    REPLACED,
    /** Nothing of it is kept but this. */
    REMOVED
}
