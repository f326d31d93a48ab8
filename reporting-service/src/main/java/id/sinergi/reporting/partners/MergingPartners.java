package id.sinergi.reporting.partners;

import id.sinergi.http.Call;
import id.sinergi.http.Refusal;
import id.sinergi.report.InvalidReport;
import id.sinergi.report.InvalidReport.Fault;
import id.sinergi.report.Organisation;
import id.sinergi.reporting.documents.Draft;
import id.sinergi.reporting.documents.Versioned;
import id.sinergi.reporting.documents.VersionedDocuments;
import id.sinergi.reporting.store.PartnerNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Officers find two partners to be one, or a partner to be none of the other after all. */
@Service
class MergingPartners {

    private static final int LONGEST_REASON = 2_000;

    private final VersionedDocuments<Alias> documents;
    private final CurrentAliases aliases;
    private final PartnerNames names;

    MergingPartners(VersionedDocuments<Alias> documents, CurrentAliases aliases, PartnerNames names) {
        this.documents = documents;
        this.aliases = aliases;
        this.names = names;
    }

    /**
     * From now on the one partner counts as the other.
     *
     * @throws InvalidReport where a partner is not known, or no reason is given
     * @throws Refusal 409 where they are one already, or the first was merged before
     */
    Versioned<Alias> merge(Call call, Merge merge) {
        return changed(documents.write(String.valueOf(merge.from()), call, merge, current -> {
            refuseUnlessComplete(merge.from(), merge.into(), merge.reason());
            refuseUnlessTwo(String.valueOf(merge.from()), String.valueOf(merge.into()));
            return new Draft<>(new Alias(merge.into()), merge.reason());
        }));
    }

    /**
     * The partner counts for itself again, together with those that were merged into it.
     *
     * @throws Refusal 409 where it is merged into none
     */
    Versioned<Alias> separate(Call call, Separation separation) {
        return changed(documents.write(String.valueOf(separation.from()), call, separation, current -> {
            refuseUnlessComplete(separation.from(), separation.from(), separation.reason());
            if (current == null || current.state().into() == null) {
                throw Refusal.stateForbids("separations", "merged into none", List.of("merges"));
            }
            return new Draft<>(new Alias(null), separation.reason());
        }));
    }

    private void refuseUnlessTwo(String from, String into) {
        Aliases now = aliases.read();
        if (now.isMerged(from)) {
            throw Refusal.stateForbids("merges", "merged into " + now.oneOf(from), List.of("separations"));
        }
        if (now.oneOf(from).equals(now.oneOf(into))) {
            throw Refusal.stateForbids("merges", "one with " + into + " already", List.of("separations"));
        }
    }

    private Versioned<Alias> changed(Versioned<Alias> alias) {
        aliases.forget();
        return alias;
    }

    private void refuseUnlessComplete(@Nullable String from, @Nullable String into, @Nullable String reason) {
        var faults = new ArrayList<Fault>();
        refuseUnlessKnown(from, "/from", faults);
        if (!Objects.equals(into, from)) {
            refuseUnlessKnown(into, "/into", faults);
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            faults.add(new Fault("/reason", "say why, in 1 to " + LONGEST_REASON + " characters"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidReport(faults);
        }
    }

    private void refuseUnlessKnown(@Nullable String key, String pointer, List<Fault> faults) {
        if (key == null
                || names.find(List.of(key)).stream().map(Organisation::key).noneMatch(key::equals)) {
            faults.add(new Fault(pointer, "no partner that a record names; take its id from GET /api/v1/partners"));
        }
    }

    /** The partner that is found to be another. */
    record Merge(
            @Nullable String from,
            @Nullable String into,
            @Nullable String reason) {}

    /** The partner that is none of the other after all. */
    record Separation(@Nullable String from, @Nullable String reason) {}
}
