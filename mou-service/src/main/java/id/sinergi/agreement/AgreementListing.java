package id.sinergi.agreement;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNullElse;

import id.sinergi.agreement.model.Agreement;
import id.sinergi.agreement.model.RelatedAgreement;
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
import java.util.UUID;
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
                Map.ofEntries(
                        entry("facility", values(agreement.bound().stream().map(Party::facility))),
                        entry(
                                "regionalOffice",
                                values(agreement.bound().stream()
                                        .flatMap(party -> party.office(directory, day).stream()))),
                        entry(
                                "partner",
                                values(agreement.bound().stream().flatMap(party -> party.partnerName().stream()))),
                        entry("status", List.of(agreement.status().name())),
                        entry("kind", List.of(agreement.kind().name())),
                        entry("field", requireNonNullElse(agreement.fields(), List.of())),
                        entry(
                                "policyTag",
                                values(agreement.policyTags().stream().flatMap(PolicyTag::keys))),
                        entry("occasion", values(Stream.ofNullable(agreement.occasion()))),
                        entry("parent", id(agreement.parent())),
                        entry("predecessor", id(agreement.predecessor())),
                        entry("ends", values(agreement.endsOn().stream().map(LocalDate::toString)))),
                agreement.reportedBy());
    }

    /** The facilities, by id, and the offices, by name, that are parties or covered. */
    static Collection<String> ours(Agreement agreement) {
        return values(agreement.bound().stream().flatMap(party -> Stream.of(party.facility(), party.regionalOffice())));
    }

    private static Collection<String> id(@Nullable RelatedAgreement related) {
        return values(Stream.ofNullable(related)
                .map(RelatedAgreement::id)
                .filter(Objects::nonNull)
                .map(UUID::toString));
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
