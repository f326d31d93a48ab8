package id.sinergi.portal.desk;

import id.sinergi.portal.records.Fact;
import id.sinergi.portal.records.Told;
import id.sinergi.portal.records.Words;
import java.util.List;

/** What one of two reports says of what may be the same visit, as far as it tells them apart. */
public record Side(Told report, String title, List<Fact> facts) {

    private static final List<String> COMPARED = List.of(
            "on",
            "startTime",
            "hosts",
            "visitors",
            "accompanying",
            "purposes",
            "topics",
            "delegationSize",
            "outcomes",
            "reportedBy");

    static Side of(Told report, Words words) {
        return new Side(report, words.title(report), words.facts(report, COMPARED));
    }
}
