package id.sinergi.portal.matrix;

import org.jspecify.annotations.Nullable;

/**
 * How far months are reported.
 *
 * @param expected months that have begun of facilities that exist in them
 * @param reported of these, those with a submission, nil ones included
 * @param onTime of these, those in time
 * @param verified of these, those that the regional office has accepted
 */
record Coverage(long expected, long reported, long onTime, long verified) {

    public long counted(Shown shown) {
        return switch (shown) {
            case REPORTED -> reported;
            case ON_TIME -> onTime;
            case VERIFIED -> verified;
        };
    }

    /** The share of what is expected, between 0 and 1; null where nothing is. */
    @Nullable
    public Double share(Shown shown) {
        return expected == 0 ? null : (double) counted(shown) / expected;
    }
}
