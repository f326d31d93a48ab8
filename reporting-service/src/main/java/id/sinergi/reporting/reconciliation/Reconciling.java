package id.sinergi.reporting.reconciliation;

/** Begins reconciliations. */
@FunctionalInterface
public interface Reconciling {

    /**
     * Begins one in the background, or joins the one that this instance has begun before.
     *
     * @param by the caller, or {@code schedule}
     * @return as it has begun
     */
    Result begin(String by);
}
