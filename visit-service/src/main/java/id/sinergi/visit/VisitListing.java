package id.sinergi.visit;

import id.sinergi.outbox.Listing;
import id.sinergi.reference.Directory;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import id.sinergi.report.PolicyTag;
import id.sinergi.visit.model.Visit;
import java.time.LocalDate;
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
                        "facility", values(parties.stream().map(Party::facility).filter(Objects::nonNull)),
                        "regionalOffice",
                                values(parties.stream().flatMap(party -> party.office(directory, day).stream())),
                        "partner", values(parties.stream().flatMap(party -> party.partnerName().stream())),
                        "status", List.of(visit.status().name()),
                        "topic", visit.topics(),
                        "purpose", visit.purposes(),
                        "policyTag", values(visit.policyTags().stream().flatMap(PolicyTag::keys)),
                        "occasion", values(Stream.ofNullable(visit.occasion()))),
                visit.reportedBy());
    }

    /** The facilities, by id, and the offices, by name, that take part. */
    static List<String> ours(Visit visit) {
        return values(visit.parties().stream()
                .flatMap(party -> Stream.of(party.facility(), party.regionalOffice()))
                .filter(Objects::nonNull));
    }

    private static List<String> values(Stream<String> values) {
        return values.distinct().toList();
    }
}
