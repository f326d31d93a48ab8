package id.sinergi.agreement;

import id.sinergi.agreement.model.Agreement;
import id.sinergi.agreement.model.Signatory;
import id.sinergi.http.Correction;
import id.sinergi.http.Corrections;
import id.sinergi.report.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A party of an agreement, one that is covered, or one that attends, found by its id to be corrected by itself. */
record PartyCorrection(Agreement agreement, Place place, int index) {

    private static final Set<String> UNTOUCHABLE = Set.of("id");

    static Optional<PartyCorrection> of(Agreement agreement, UUID id) {
        return find(agreement, id, Place.PARTIES, agreement.parties(), Signatory::id)
                .or(() -> find(agreement, id, Place.COVERED, agreement.covered(), Party::id))
                .or(() -> find(agreement, id, Place.ATTENDEES, agreement.attendees(), Party::id));
    }

    /** The agreement with the correction merged into the party. */
    Agreement applied(Correction correction, Corrections corrections) {
        return switch (place) {
            case PARTIES ->
                agreement.with(
                        corrected(agreement.parties(), correction, Signatory.class, corrections),
                        agreement.covered(),
                        agreement.attendees());
            case COVERED ->
                agreement.with(
                        agreement.parties(),
                        corrected(agreement.covered(), correction, Party.class, corrections),
                        agreement.attendees());
            case ATTENDEES ->
                agreement.with(
                        agreement.parties(),
                        agreement.covered(),
                        corrected(agreement.attendees(), correction, Party.class, corrections));
        };
    }

    /** Judges the agreement; what is wrong with the party is said of the body, which is the party. */
    <T> T seenFromTheParty(Supplier<T> judged) {
        String here = "/" + place.name().toLowerCase(java.util.Locale.ROOT) + "/" + index;
        return Pointers.within(pointer -> Pointers.behind(here, pointer).orElse(pointer), judged);
    }

    private <T> List<T> corrected(List<T> parties, Correction correction, Class<T> type, Corrections corrections) {
        List<T> corrected = new ArrayList<>(parties);
        corrected.set(index, corrections.apply(correction, parties.get(index), type, UNTOUCHABLE));
        return corrected;
    }

    private static <T> Optional<PartyCorrection> find(
            Agreement agreement, UUID id, Place place, List<T> parties, Function<T, @Nullable UUID> idOf) {
        return IntStream.range(0, parties.size())
                .filter(i -> id.equals(idOf.apply(parties.get(i))))
                .mapToObj(i -> new PartyCorrection(agreement, place, i))
                .findFirst();
    }

    /** Where in the agreement it stands. */
    enum Place {
        PARTIES,
        COVERED,
        ATTENDEES
    }
}
