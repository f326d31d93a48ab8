package id.sinergi.programme;

/** Reports of programmes as bodies. */
final class Reports {

    static final String TRAINING = """
            {"kind":"VOCATIONAL_TRAINING","facility":"lapas-kelas-iib-banjar","year":2025,
             "title":"Certified vocational training",
             "partners":[
               {"organisation":{"name":"Dinas Tenaga Kerja Kota Banjar","kind":"REGIONAL_AGENCY","regency":"32.79"}}],
             "cohorts":[
               {"skill":"WELDING","status":"RUNNING","from":"2025-08-21","days":12,"dateInferred":"day of the statement",
                "counts":{"enrolled":80}},
               {"skill":"LAYER_POULTRY","status":"RUNNING","from":"2025-08-21","days":12,
                "dateInferred":"day of the statement","counts":{"enrolled":80}}],
             "statedFigures":[{"what":"participants","value":160}],
             "sources":[{"publisher":"Times Banjar","publishedOn":"2025-08-22"}]}""";

    static final String REHABILITATION = """
            {"kind":"SOCIAL_REHABILITATION","facility":"lapas-kelas-iib-banjar","year":2025,
             "cohorts":[
               {"sequence":1,"status":"RUNNING","from":"2025-08-21","dateInferred":"day of the statement",
                "counts":{"enrolled":63}},
               {"sequence":2,"status":"PLANNED","counts":{"planned":60}}],
             "statedFigures":[{"what":"participants","value":160}]}""";

    /** A programme of which everything is stated that can be. */
    static final String WHOLE = """
            {"kind":"EQUIVALENCY_EDUCATION","level":"B","facility":"lapas-kelas-iib-banjar","year":2025,
             "title":"Paket B and C","partners":[{"organisation":{"name":"PKBM","kind":"SCHOOL"},"presence":"REMOTE"}],
             "agreements":[{"reference":"PKS/2025/1"}],
             "sendingFacilities":[{"facility":"lapas-kelas-iib-ciamis","count":5}],
             "counts":{"target":40,"quota":30,"screened":60,"assessed":50,"provisional":true},
             "certificates":[{"kind":"OTHER","issuer":"Dinas Pendidikan","count":3,"on":"2025-06","validUntil":"2030"}],
             "cohorts":[
               {"level":"C","skill":"COMPUTER","service":"lessons","title":"Paket C","status":"ENDED","hours":120,
                "from":{"from":"2025-01-06","to":"2025-01-10"},"until":"2025-06-30",
                "counts":{"enrolled":20,"withdrawn":{"EARLY_RELEASE":1,"OTHER":1},"completed":18,"certified":17,
                  "bySex":{"enrolled":{"MALE":19,"FEMALE":1}},"on":{"certified":"2025-07-15"}},
                "certificates":[{"kind":"EQUIVALENCY_DIPLOMA","count":17,"validity":"P10Y"}],
                "otherTexts":{"withdrawn":"illness"}},
               {"status":"PLANNED","from":"2026-01-05","days":90,"counts":{"planned":20}}],
             "harvests":[{"commodity":"EGGS","quantity":10,"unit":"PIECE"}],
             "statedFigures":[{"what":"participants","value":40}],
             "claims":[{"source":{"publisher":"Times Banjar"},"current":true,"values":{"year":2025}}],
             "followUps":[{"what":"ask for the list","due":"2026"}],
             "occasion":"graduation","policyTags":[{"scheme":"AKSELERASI_13","number":4}],
             "sources":[{"publisher":"Times Banjar"}],"otherTexts":{"certificates":"attendance"},
             "reportedBy":"lapas-kelas-iib-banjar"}""";

    private Reports() {}

    /** A programme with these cohorts and nothing besides. */
    static String with(String cohorts) {
        return """
                {"kind":"SOCIAL_REHABILITATION","facility":"lapas-kelas-iib-banjar","year":2025,"cohorts":[%s]}""".formatted(cohorts);
    }

    /** A programme that counts, without cohorts. */
    static String counting(String counts) {
        return """
                {"kind":"AFTERCARE","facility":"lapas-kelas-iib-banjar","year":2024,"counts":%s}""".formatted(counts);
    }
}
