package id.sinergi.portal.exports;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.page.Scope;
import id.sinergi.reference.Directory;
import id.sinergi.reference.Facility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whose files a viewer may take: the nation and its offices, an office and its facilities, or a reporter's own facilities.
 *
 * @param chosen the scope to begin with
 * @param nation whether the nation is offered
 */
record Offered(Scope chosen, boolean nation, List<Scope> offices, List<Scope> facilities) {

    /** @param own what the viewer begins with */
    static Offered to(Viewer viewer, Scope own, Scope chosen, Directory directory, LocalDate today) {
        return new Offered(
                chosen,
                own.isNation(),
                switch (own.kind()) {
                    case NATION ->
                        directory.regionalOffices().stream().map(Scope::office).toList();
                    case REGIONAL_OFFICE -> List.of(own);
                    case FACILITY -> List.of();
                },
                facilities(viewer, own, chosen, directory, today));
    }

    /** Of the nation only the one that was asked for: there are too many to choose from. */
    private static List<Scope> facilities(
            Viewer viewer, Scope own, Scope chosen, Directory directory, LocalDate today) {
        Stream<String> ids = switch (own.kind()) {
            case NATION -> chosen.isFacility() ? Stream.of(chosen.id()) : Stream.of();
            case REGIONAL_OFFICE -> of(own.id(), directory, today);
            case FACILITY -> viewer.facilities().stream();
        };
        var facilities = new ArrayList<Scope>();
        ids.map(Scope::facility).forEach(facilities::add);
        return facilities;
    }

    private static Stream<String> of(String office, Directory directory, LocalDate today) {
        return directory
                .everOf(office)
                .filter(facility ->
                        directory.officeOf(facility.id(), today).orElse("").equals(office))
                .sorted(Comparator.comparing(Facility::name))
                .map(Facility::id);
    }
}
