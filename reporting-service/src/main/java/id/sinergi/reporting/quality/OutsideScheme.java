package id.sinergi.reporting.quality;

import id.sinergi.reference.CodeLists;
import id.sinergi.reference.CodeLists.Code;
import id.sinergi.report.PartialDate;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.store.Criteria;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Judges whether a record counts towards a policy scheme that did not run on its date. Judged when read, since an
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
        PartialDate date = entry.occurredOn();
        if (date == null || RegisterEntry.STANDING_NO_LONGER.contains(entry.status())) {
            return Stream.empty();
        }
        JsonNode tags = entry.state().path("policyTags");
        return IntStream.range(0, tags.size())
                .boxed()
                .flatMap(tag -> codes
                        .find(SCHEMES, tags.path(tag).path("scheme").asString(""))
                        .filter(scheme -> isOutside(scheme, date))
                        .map(scheme -> Finding.tagOutsideScheme(tag, scheme.code() + " did not run on " + date))
                        .stream());
    }

    private static boolean isOutside(Code scheme, PartialDate date) {
        return !scheme.validOn(date.first()) && !scheme.validOn(date.last());
    }
}
