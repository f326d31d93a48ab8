package id.sinergi.benchmarks.reports;

import id.sinergi.benchmarks.reports.Spread.Meeting;

/** Bodies for {@code POST /api/v1/visits}, of the size that facilities send. */
public final class HttpReports {

    private HttpReports() {}

    /** A study visit that was held. */
    public static String heldVisit(Meeting meeting) {
        return """
                {"status":"HELD","purposes":["STUDY_VISIT"],"topics":["FOOD_SECURITY","REHABILITATION"],
                 "hosts":[{"facility":"%s"}],"visitors":[{"facility":"%s"}],"on":"%s","startTime":"09:00",
                 "delegationSize":12,"sitesToured":["farm plots","rehabilitation rooms"],
                 "outcomes":["follow-up on cooperation","exchange of training materials"],"reportedBy":"%s",
                 "policyTags":[{"scheme":"AKSELERASI_13","number":2}]}""".formatted(meeting.host(), meeting.visitor(), meeting.on(), meeting.host());
    }
}
