package id.sinergi.visit.model;

import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whether two reports may be about one visit: they share a host and a visitor, neither is cancelled, merged or withdrawn, and their possible
 * days lie within a day of each other; an unknown date matches reports made within sixty days.
 */
public final class SameVisit {

    /** How far apart two reports may have been made where one has no date. */
    public static final Duration UNDATED_WINDOW = Duration.ofDays(60);

    private SameVisit() {}

    /** Judges two reports by what they state and when they were first made. */
    public static boolean possible(Visit one, Instant oneMade, Visit other, Instant otherMade) {
        return one.status().mayBeTheSame()
                && other.status().mayBeTheSame()
                && shareAParty(one.hosts(), other.hosts())
                && shareAParty(one.visitors(), other.visitors())
                && near(one, oneMade, other, otherMade);
    }

    private static boolean near(Visit one, Instant oneMade, Visit other, Instant otherMade) {
        PartialDate first = one.on();
        PartialDate second = other.on();
        if (first == null || second == null) {
            return Duration.between(oneMade, otherMade).abs().compareTo(UNDATED_WINDOW) <= 0;
        }
        return first.overlaps(second.first().minusDays(1), second.last().plusDays(1));
    }

    private static boolean shareAParty(List<Party> some, List<Party> others) {
        return some.stream()
                .anyMatch(party -> others.stream().anyMatch(other -> other.key().equals(party.key())));
    }
}
