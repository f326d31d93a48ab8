package id.sinergi.agreement;

import static java.util.Objects.requireNonNullElse;

import id.sinergi.agreement.model.Agreement;
import id.sinergi.outbox.Listing;
import id.sinergi.reference.Directory;
import id.sinergi.report.Organisation;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what lists find an agreement: the day of its signing, else the day planned for it, and its bare facts. */
final class AgreementListing {

    private AgreementListing() {}

    static Listing of(Agreement agreement, Directory directory) {
        PartialDate occurred = occurred(agreement);
        LocalDate day = occurred == null ? null : occurred.first();
        return new Listing(
                occurred,
                Map.of(
                        "facility", values(agreement.bound().stream().map(Party::facility)),
                        "regionalOffice",
                                values(agreement.bound().stream().map(party -> office(party, day, directory))),
                        "partner", values(agreement.bound().stream().map(AgreementListing::partner)),
                        "status", List.of(agreement.status().name()),
                        "kind", List.of(agreement.kind().name()),
                        "field", requireNonNullElse(agreement.fields(), List.of()),
                        "policyTag",
                                values(agreement.policyTags().stream()
                                        .flatMap(tag -> Stream.of(tag.scheme(), tag.scheme() + ":" + tag.number()))),
                        "occasion", values(Stream.ofNullable(agreement.occasion()))));
    }

    private static @Nullable PartialDate occurred(Agreement agreement) {
        if (agreement.signedOn() != null || agreement.signingPlan() == null) {
            return agreement.signedOn();
        }
        return agreement.signingPlan().on();
    }

    private static @Nullable String office(Party party, @Nullable LocalDate day, Directory directory) {
        return party.facility() == null
                ? party.regionalOffice()
                : directory.officeOf(party.facility(), day).orElse(null);
    }

    private static @Nullable String partner(Party party) {
        return party.organisation() == null
                ? null
                : Organisation.normalised(party.organisation().name());
    }

    private static Collection<String> values(Stream<@Nullable String> values) {
        return values.filter(Objects::nonNull).distinct().toList();
    }
}
