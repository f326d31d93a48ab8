package id.sinergi.programme.model;

import id.sinergi.programme.model.Counts.Split;
import id.sinergi.report.PartialDate;
import id.sinergi.report.ReportCheck;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What must hold of counts. More enrolled than the quota is legitimate, and certificates are counted apart. */
final class CountRules {

    /** More than any country holds: what is above is a slip. */
    private static final long MOST = 10_000_000;

    private CountRules() {}

    static void check(@Nullable Counts counts, String at, ZoneId zone, ReportCheck check) {
        if (counts == null) {
            return;
        }
        for (Basis basis : Basis.values()) {
            if (basis != Basis.WITHDRAWN) {
                number(counts.of(basis), at + "/" + basis.member(), check);
            }
        }
        counts.withdrawn().forEach((reason, number) -> {
            String place = at + "/withdrawn/" + reason.replace("~", "~0").replace("/", "~1");
            check.code(reason, "withdrawal-reasons", place).required(number, place, "say how many, or leave it out");
            number(number, place, check);
        });
        counts.bySex()
                .forEach((basis, split) -> split(split, counts.of(basis), at + "/bySex/" + basis.member(), check));
        counts.on().forEach((basis, day) -> date(basis, day, at + "/on/" + basis.member(), zone, check));
        notMoreThanEnrolled(Basis.WITHDRAWN, counts, at, check);
        notMoreThanEnrolled(Basis.COMPLETED, counts, at, check);
    }

    static void number(@Nullable Long number, String at, ReportCheck check) {
        check.that(
                number == null || (number >= 0 && number <= MOST),
                at,
                "a whole number from 0 to " + MOST + "; leave it out where it is unknown");
    }

    private static void date(Basis basis, @Nullable PartialDate day, String at, ZoneId zone, ReportCheck check) {
        check.required(day, at, "say when, or leave it out");
        if (basis.hasHappened()) {
            check.past(day, zone, at);
        }
    }

    private static void split(@Nullable Split split, @Nullable Long whole, String at, ReportCheck check) {
        check.required(split, at, "say how it divides, or leave it out");
        if (split != null) {
            number(split.male(), at + "/MALE", check);
            number(split.female(), at + "/FEMALE", check);
            check.that(whole == null || split.sum() <= whole, at, "the parts exceed the whole of " + whole);
        }
    }

    private static void notMoreThanEnrolled(Basis basis, Counts counts, String at, ReportCheck check) {
        Long enrolled = counts.enrolled();
        Long part = counts.of(basis);
        check.that(
                enrolled == null || part == null || part <= enrolled,
                at + "/" + basis.member(),
                "more than the " + enrolled + " enrolled; whoever leaves or completes stays enrolled");
    }
}
