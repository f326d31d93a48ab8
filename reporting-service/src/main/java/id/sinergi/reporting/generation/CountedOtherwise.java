package id.sinergi.reporting.generation;

/** Refuses to count on what other rules or another directory counted. */
final class CountedOtherwise extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    CountedOtherwise(Generation running, String identity) {
        super("Generation " + running.name() + " was counted by other rules or with another directory (identity "
                + running.identity() + ", this instance has " + identity
                + "). Start the release and the reference files it was begun with. To count everything anew by those"
                + " of this instance, stop all instances, drop the database of reporting-service, delete the topics"
                + " sinergi.*." + running.name() + " and " + running.applicationId() + "-* and the consumer group "
                + running.applicationId() + ", and start again.");
    }
}
