package id.sinergi.visit;

import id.sinergi.outbox.Listing;
import id.sinergi.reference.Directory;
import id.sinergi.report.Organisation;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import id.sinergi.visit.model.Visit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** By what lists find a visit. */
final class VisitListing {

    private VisitListing() {}

    static Listing of(Visit visit, Directory directory) {
        List<Party> parties = visit.parties();
        LocalDate day = Optional.ofNullable(visit.on()).map(PartialDate::first).orElse(null);
        return new Listing(
                visit.on(),
                Map.of(
                        "facility", values(parties.stream().map(Party::facility)),
                        "regionalOffice",
                                values(parties.stream()
                                        .map(party -> party.facility() == null
                                                ? party.regionalOffice()
                                                : directory
                                                        .officeOf(party.facility(), day)
                                                        .orElse(null))),
                        "partner",
                                values(parties.stream()
                                        .map(party -> party.organisation() == null
                                                ? null
                                                : Organisation.normalised(
                                                        party.organisation().name()))),
                        "status", List.of(visit.status().name()),
                        "topic", visit.topics(),
                        "purpose", visit.purposes(),
                        "policyTag",
                                values(visit.policyTags().stream()
                                        .flatMap(tag -> Stream.of(tag.scheme(), tag.scheme() + ":" + tag.number()))),
                        "occasion", values(Stream.of(Objects.requireNonNullElse(visit.occasion(), "")))));
    }

    private static Collection<String> values(Stream<String> values) {
        return values.filter(value -> value != null && !value.isEmpty())
                .distinct()
                .toList();
    }
}
