package id.sinergi.portal.records;

/** Records as the services tell them. */
public final class Reports {

    public static final String ID = "0d5c8a4e-1111-4222-8333-944455556666";

    private Reports() {}

    /** Two reports of one visit, joined: the days differ. */
    public static String aDisputedVisit() {
        return """
                {"id":"%s","version":3,"status":"HELD","disputed":true,
                 "purposes":["OFFICIAL_VISIT","BOARD_SESSION"],"topics":["FOOD_SECURITY"],
                 "hosts":[{"id":"h","facility":"rutan-kelas-iib-banjarnegara"}],
                 "visitors":[{"id":"v","facility":"bapas-kelas-ii-purwokerto","presence":"REMOTE"}],
                 "on":"2025-10-30","statedWeekday":"THURSDAY","reportedBy":"rutan-kelas-iib-banjarnegara",
                 "policyTags":[{"scheme":"AKSELERASI_13","number":2}],"occasion":"kunjungan-banjarnegara",
                 "sources":[{"publisher":"seputarbanyumas.com","url":"https://seputarbanyumas.com/a"}],
                 "claims":[
                  {"reportedBy":"rutan-kelas-iib-banjarnegara","current":true,"values":{"on":"2025-10-30","topics":["FOOD_SECURITY"]}},
                  {"reportedBy":"bapas-kelas-ii-purwokerto","values":{"on":"2025-10-29","topics":["FOOD_SECURITY"]}}],
                 "followUps":[{"id":"6d5c8a4e-1111-4222-8333-944455556666","what":"kirim notula","who":"bapas-kelas-ii-purwokerto","due":"2025-11-05"}],
                 "createdAt":"2025-10-31T02:00:00Z","recordedAt":"2025-11-01T02:00:00Z"}""".formatted(ID);
    }

    /** A visit that is to come. */
    public static String aPlannedVisit() {
        return """
                {"id":"%s","version":1,"status":"PLANNED","purposes":["STUDY_VISIT"],"topics":["HEALTH"],
                 "hosts":[{"facility":"lapas-kelas-iia-purwokerto"}],"visitors":[{"facility":"rutan-kelas-iib-purbalingga"}],
                 "reportedBy":"lapas-kelas-iia-purwokerto","on":"2026-12-01"}""".formatted(ID);
    }

    /** A programme whose source states another total than its cohorts add up to. */
    public static String aProgrammeThatDoesNotAddUp() {
        return """
                {"id":"%s","version":1,"status":"RUNNING","kind":"SOCIAL_REHABILITATION","facility":"lapas-kelas-iib-banjar",
                 "year":2025,"title":"Rehabilitasi sosial","cohorts":[
                  {"id":"2d5c8a4e-1111-4222-8333-944455556666","sequence":1,"status":"RUNNING","from":"2025-08-21","counts":{"enrolled":63}},
                  {"id":"3d5c8a4e-1111-4222-8333-944455556666","sequence":2,"status":"PLANNED","counts":{"planned":60}},
                  {"id":"4d5c8a4e-1111-4222-8333-944455556666","sequence":3,"status":"CANCELLED","counts":{"planned":1000}}],
                 "statedFigures":[{"what":"participants","value":160,"unit":"PERSON"}]}""".formatted(ID);
    }

    /** An agreement whose validity nobody states. */
    public static String aSignedAgreement() {
        return """
                {"id":"%s","version":2,"status":"SIGNED","kind":"FRAMEWORK","title":"Nota Kesepakatan Banyumas",
                 "parties":[{"id":"p","facility":"lapas-kelas-iia-purwokerto","capacity":"ACTING_DAILY"},
                            {"id":"q","organisation":{"name":"Pemerintah Kabupaten Banyumas","kind":"REGIONAL_GOVERNMENT"}}],
                 "fields":["HEALTH"],"validity":{"kind":"FIXED","duration":"P2Y"},"reportedBy":"lapas-kelas-iia-purwokerto",
                 "standing":{"state":"IN_FORCE","endsOn":"2027-01-27"},
                 "evaluations":[{"id":"e","on":"2026-01-27","findings":["perlu diperluas"],"recommendation":"RENEW"}]}""".formatted(ID);
    }
}
