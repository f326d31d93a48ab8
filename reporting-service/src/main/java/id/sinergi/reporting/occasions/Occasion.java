package id.sinergi.reporting.occasions;

import static java.util.Objects.requireNonNullElse;

import id.sinergi.report.Claim;
import id.sinergi.report.StatedFigure;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is told of a happening as a whole, beside its records: shown and compared, never counted.
 *
 * @param claims at most one of them current
 */
record Occasion(List<Claim> claims, List<StatedFigure> statedFigures) {

    static final Occasion OF_WHICH_NOTHING_IS_TOLD = new Occasion(List.of(), List.of());

    static final int MOST = 200;

    Occasion {
        claims = List.copyOf(requireNonNullElse(claims, List.of()));
        statedFigures = List.copyOf(requireNonNullElse(statedFigures, List.of()));
    }

    /** With one more claim; where that is current, no other is any more. */
    Occasion with(Claim claim) {
        boolean replaces = Boolean.TRUE.equals(claim.current());
        var others = claims.stream().map(other -> replaces ? other.current(false) : other);
        return new Occasion(Stream.concat(others, Stream.of(claim)).toList(), statedFigures);
    }

    /** With one more figure. */
    Occasion with(StatedFigure figure) {
        return new Occasion(
                claims, Stream.concat(statedFigures.stream(), Stream.of(figure)).toList());
    }
}
