package id.sinergi.reporting.reconciliation;

/** Begins reconciliations. */
@FunctionalInterface
public interface Reconciling {

    /**
     * Begins one in the background, or joins the one that this instance has begun before.
     *
     * @param by the caller, or {@code schedule}
     * @return as it has begun
     * @throws id.sinergi.http.Refusal 409 where instances of another release count what is served, 503 where nothing was
     *     counted yet
     */
    Result begin(String by);
}
