package id.sinergi.programme;

import id.sinergi.outbox.Listing;
import id.sinergi.programme.model.Cohort;
import id.sinergi.programme.model.Harvest;
import id.sinergi.programme.model.Programme;
import id.sinergi.reference.Directory;
import id.sinergi.report.PartialDate;
import id.sinergi.report.PolicyTag;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what lists find a programme: it stands where its first cohort begins. */
final class ProgrammeListing {

    private ProgrammeListing() {}

    static Listing of(Programme programme, Directory directory) {
        PartialDate held = programme.held();
        LocalDate day = Optional.ofNullable(held).map(PartialDate::first).orElse(null);
        return new Listing(
                held,
                Map.of(
                        "facility", List.of(programme.facility()),
                        "regionalOffice", values(directory.officeOf(programme.facility(), day).stream()),
                        "partner", values(programme.partners().stream().flatMap(party -> party.partnerName().stream())),
                        "status", List.of(programme.status().name()),
                        "kind",
                                values(Stream.concat(
                                        Stream.of(programme.kind()),
                                        programme.cohorts().stream().map(Cohort::kind))),
                        "skill", values(programme.cohorts().stream().map(Cohort::skill)),
                        "commodity", values(programme.harvests().stream().map(Harvest::commodity)),
                        "policyTag", values(programme.policyTags().stream().flatMap(PolicyTag::keys)),
                        "occasion", values(Stream.of(Objects.requireNonNullElse(programme.occasion(), "")))),
                Objects.requireNonNullElse(programme.reportedBy(), programme.facility()));
    }

    private static Collection<String> values(Stream<@Nullable String> values) {
        return values.filter(value -> value != null && !value.isEmpty())
                .distinct()
                .toList();
    }
}
