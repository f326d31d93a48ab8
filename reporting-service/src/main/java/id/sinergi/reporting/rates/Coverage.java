package id.sinergi.reporting.rates;

import java.util.Collection;

/**
 * How far the months of some facilities are reported.
 *
 * @param expected months that have begun of facilities that exist in them
 * @param reported of these, those with a submission, nil ones included
 * @param onTime of these, those first submitted before their deadline was over
 * @param verified of these, those that the regional office has accepted
 */
public record Coverage(long expected, long reported, long onTime, long verified) {

    public static Coverage of(Collection<Cell> cells) {
        return new Coverage(
                cells.size(),
                cells.stream().filter(cell -> cell.submission() != null).count(),
                cells.stream()
                        .filter(cell -> Boolean.TRUE.equals(cell.onTime()))
                        .count(),
                cells.stream()
                        .filter(cell -> cell.status() == Cell.Status.VERIFIED)
                        .count());
    }
}
