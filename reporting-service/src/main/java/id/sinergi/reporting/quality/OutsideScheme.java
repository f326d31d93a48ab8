package id.sinergi.reporting.quality;

import id.sinergi.reference.CodeLists;
import id.sinergi.report.PartialDate;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.store.Criteria;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Judges whether a record counts towards a policy scheme that did not run on any of its days. Judged when read, since an
 * operator may replace the list of schemes.
 */
final class OutsideScheme {

    private static final String SCHEMES = "policy-schemes";

    private final CodeLists codes;

    OutsideScheme(CodeLists codes) {
        this.codes = codes;
    }

    /** The schemes that do not run always. */
    List<Criteria.Scheme> schemes() {
        return codes.list(SCHEMES).stream()
                .filter(scheme -> scheme.validFrom() != null || scheme.validUntil() != null)
                .map(scheme -> new Criteria.Scheme(scheme.code(), scheme.validFrom(), scheme.validUntil()))
                .toList();
    }

    Stream<Finding> of(RegisterEntry entry) {
        JsonNode tags = entry.state().path("policyTags");
        if (tags.isEmpty() || RegisterEntry.STANDING_NO_LONGER.contains(entry.status())) {
            return Stream.empty();
        }
        PartialDate date = Held.on(entry);
        if (date == null) {
            return Stream.empty();
        }
        return IntStream.range(0, tags.size())
                .boxed()
                .flatMap(tag -> codes
                        .find(SCHEMES, tags.path(tag).path("scheme").asString(""))
                        .filter(scheme -> !scheme.validWithin(date.first(), date.last()))
                        .map(scheme -> Finding.tagOutsideScheme(tag, scheme.code() + " did not run on " + date))
                        .stream());
    }
}
