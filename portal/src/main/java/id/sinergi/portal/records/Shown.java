package id.sinergi.portal.records;

import java.util.List;

/** What a record's page lists as facts, in this order; claims, figures, cohorts and the like have parts of their own. */
final class Shown {

    private static final List<String> VISIT = List.of(
            "on",
            "startTime",
            "statedWeekday",
            "dateInferred",
            "hosts",
            "visitors",
            "accompanying",
            "chair",
            "venue",
            "purposes",
            "topics",
            "otherTexts",
            "delegationSize",
            "delegationRoles",
            "sitesToured",
            "outcomes",
            "policyTags",
            "occasion",
            "postponements",
            "cancellationReason",
            "withdrawalReason",
            "distinctFrom",
            "absorbed");
    private static final List<String> AGREEMENT = List.of(
            "kind",
            "parties",
            "covered",
            "attendees",
            "fields",
            "fieldsAmongOthers",
            "otherTexts",
            "signedOn",
            "statedWeekday",
            "dateInferred",
            "signingPlan",
            "validity",
            "parent",
            "predecessor",
            "leftOpenBySource",
            "policyTags",
            "occasion",
            "terminatedOn",
            "terminationReason",
            "withdrawalReason");
    private static final List<String> PROGRAMME = List.of(
            "kind",
            "level",
            "otherTexts",
            "facility",
            "year",
            "partners",
            "sendingFacilities",
            "agreements",
            "certificates",
            "policyTags",
            "occasion",
            "withdrawalReason");
    private static final List<String> STATE_REVENUE =
            List.of("facility", "month", "rupiah", "note", "source", "withdrawalReason");

    private Shown() {}

    static List<String> of(Family family) {
        return switch (family) {
            case VISIT -> VISIT;
            case AGREEMENT -> AGREEMENT;
            case PROGRAMME -> PROGRAMME;
            case STATE_REVENUE -> STATE_REVENUE;
        };
    }
}
