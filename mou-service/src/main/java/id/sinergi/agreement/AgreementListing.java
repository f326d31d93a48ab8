package id.sinergi.agreement;

import static java.util.Objects.requireNonNullElse;

import id.sinergi.agreement.model.Agreement;
import id.sinergi.outbox.Listing;
import id.sinergi.reference.Directory;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import id.sinergi.report.PolicyTag;
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
                                values(agreement.bound().stream()
                                        .flatMap(party -> party.office(directory, day).stream())),
                        "partner", values(agreement.bound().stream().flatMap(party -> party.partnerName().stream())),
                        "status", List.of(agreement.status().name()),
                        "kind", List.of(agreement.kind().name()),
                        "field", requireNonNullElse(agreement.fields(), List.of()),
                        "policyTag", values(agreement.policyTags().stream().flatMap(PolicyTag::keys)),
                        "occasion", values(Stream.ofNullable(agreement.occasion()))));
    }

    private static @Nullable PartialDate occurred(Agreement agreement) {
        if (agreement.signedOn() != null || agreement.signingPlan() == null) {
            return agreement.signedOn();
        }
        return agreement.signingPlan().on();
    }

    private static Collection<String> values(Stream<@Nullable String> values) {
        return values.filter(Objects::nonNull).distinct().toList();
    }
}
