package id.sinergi.reporting.store;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** By what the register is found. */
final class RegisterIndexes {

    private RegisterIndexes() {}

    /** For questions as of a moment; few, since every version of everything is written there. */
    static List<IndexModel> ofVersions() {
        return List.of(
                new IndexModel(Indexes.ascending("activity", "version")),
                new IndexModel(Indexes.ascending("recordedAt")),
                new IndexModel(Indexes.compoundIndex(
                        Indexes.ascending("counted.at"), KnownAt.NEWEST_FIRST, Indexes.ascending("recordedAt"))),
                new IndexModel(Indexes.ascending("pairs", "recordedAt")),
                new IndexModel(Indexes.compoundIndex(KnownAt.NEWEST_FIRST, Indexes.ascending("recordedAt"))),
                new IndexModel(Indexes.compoundIndex(
                        Indexes.ascending("scopes"), KnownAt.NEWEST_FIRST, Indexes.ascending("recordedAt"))),
                new IndexModel(Indexes.ascending("standing.scopes", "recordedAt")),
                new IndexModel(Indexes.ascending("renews.id")));
    }

    static List<IndexModel> ofCurrent() {
        var indexes = new ArrayList<IndexModel>();
        indexes.add(new IndexModel(Indexes.compoundIndex(Indexes.descending("sort"), Indexes.ascending("_id"))));
        Stream.of(
                        "scopes",
                        "counted.at",
                        "marks",
                        "type",
                        "status",
                        "kinds",
                        "topics",
                        "purposes",
                        "fields",
                        "occasion",
                        "policyTags",
                        "partners",
                        "partnerNames",
                        "hosts",
                        "visitors",
                        "words")
                .forEach(field -> indexes.add(byField(field)));
        indexes.add(new IndexModel(Indexes.ascending("counted.at", "createdAt")));
        Stream.of("recordedAt", "plannedUntil", "followUpDue")
                .forEach(field -> indexes.add(new IndexModel(Indexes.ascending(field))));
        indexes.add(byField("standing.scopes"));
        indexes.add(new IndexModel(Indexes.ascending("renews.id")));
        return indexes;
    }

    private static IndexModel byField(String field) {
        return new IndexModel(
                Indexes.compoundIndex(Indexes.ascending(field), Indexes.descending("sort"), Indexes.ascending("_id")));
    }
}
