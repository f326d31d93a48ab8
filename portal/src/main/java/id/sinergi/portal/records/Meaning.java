package id.sinergi.portal.records;

import static java.util.Map.entry;

import java.util.Map;

/** What the members of records mean, by their names in the interface, which all families share. */
sealed interface Meaning {

    Map<String, Meaning> OF = Map.ofEntries(
            entry("hosts", new Of(Kind.PARTY)),
            entry("visitors", new Of(Kind.PARTY)),
            entry("accompanying", new Of(Kind.PARTY)),
            entry("chair", new Of(Kind.PARTY)),
            entry("parties", new Of(Kind.PARTY)),
            entry("covered", new Of(Kind.PARTY)),
            entry("attendees", new Of(Kind.PARTY)),
            entry("partners", new Of(Kind.PARTY)),
            entry("facility", new Of(Kind.WHO)),
            entry("regionalOffice", new Of(Kind.WHO)),
            entry("reportedBy", new Of(Kind.WHO)),
            entry("by", new Of(Kind.WHO)),
            entry("who", new Of(Kind.WHO)),
            entry("on", new Of(Kind.DATE)),
            entry("from", new Of(Kind.DATE)),
            entry("to", new Of(Kind.DATE)),
            entry("until", new Of(Kind.DATE)),
            entry("due", new Of(Kind.DATE)),
            entry("done", new Of(Kind.DATE)),
            entry("asOf", new Of(Kind.DATE)),
            entry("month", new Of(Kind.DATE)),
            entry("endsOn", new Of(Kind.DATE)),
            entry("signedOn", new Of(Kind.DATE)),
            entry("terminatedOn", new Of(Kind.DATE)),
            entry("publishedOn", new Of(Kind.DATE)),
            entry("validUntil", new Of(Kind.DATE)),
            entry("at", new Of(Kind.MOMENT)),
            entry("createdAt", new Of(Kind.MOMENT)),
            entry("recordedAt", new Of(Kind.MOMENT)),
            entry("duration", new Of(Kind.DURATION)),
            entry("kind", new Of(Kind.KIND)),
            entry("policyTags", new Of(Kind.TAG)),
            entry("sources", new Of(Kind.SOURCE)),
            entry("source", new Of(Kind.SOURCE)),
            entry("claims", new Of(Kind.CLAIM)),
            entry("validity", new Of(Kind.VALIDITY)),
            entry("occasion", new Of(Kind.OCCASION)),
            entry("mergedInto", new Of(Kind.VISIT)),
            entry("absorbed", new Of(Kind.VISIT)),
            entry("distinctFrom", new Of(Kind.VISIT)),
            entry("duplicateCandidates", new Of(Kind.VISIT)),
            entry("parent", new Of(Kind.AGREEMENT)),
            entry("predecessor", new Of(Kind.AGREEMENT)),
            entry("renewedBy", new Of(Kind.AGREEMENT)),
            entry("agreements", new Of(Kind.AGREEMENT)),
            entry("year", new Of(Kind.WRITTEN)),
            entry("sequence", new Of(Kind.WRITTEN)),
            entry("rupiah", new Of(Kind.RUPIAH)),
            entry("grossSalesRupiah", new Of(Kind.RUPIAH)),
            entry("byProposalKind", new Keyed("proposal-kinds")),
            entry("withdrawn", new Keyed("withdrawal-reasons")),
            entry("purposes", new Listed("purposes")),
            entry("topics", new Listed("topics")),
            entry("fields", new Listed("fields")),
            entry("fieldsToAdd", new Listed("fields")),
            entry("fieldsAdded", new Listed("fields")),
            entry("skill", new Listed("skills")),
            entry("commodity", new Listed("commodities")),
            entry("use", new Listed("uses")),
            entry("scheme", new Listed("policy-schemes")),
            entry("status", new Named("status")),
            entry("statusBefore", new Named("status")),
            entry("state", new Named("standing")),
            entry("statedWeekday", new Named("weekday")),
            entry("capacity", new Named("capacity")),
            entry("presence", new Named("presence")),
            entry("recommendation", new Named("recommendation")),
            entry("sector", new Named("sector")),
            entry("unit", new Named("unit")),
            entry("level", new Named("level")),
            entry("enteredAs", new Named("entered-as")));

    /** A kind of its own. */
    record Of(Kind kind) implements Meaning {}

    /** A code of a code list. */
    record Listed(String list) implements Meaning {}

    /** Figures by the codes of a code list. */
    record Keyed(String list) implements Meaning {}

    /** A fixed name of the interface, whose words stand in the bundle {@code codes}. */
    record Named(String list) implements Meaning {}

    /** What has its own words. */
    enum Kind {
        PARTY,
        WHO,
        DATE,
        MOMENT,
        DURATION,
        KIND,
        TAG,
        SOURCE,
        CLAIM,
        VALIDITY,
        OCCASION,
        VISIT,
        AGREEMENT,
        RUPIAH,
        /** As it stands: a year has no point between thousands. */
        WRITTEN,
        PLAIN
    }

    static Meaning of(String field) {
        return OF.getOrDefault(field, new Of(Kind.PLAIN));
    }
}
