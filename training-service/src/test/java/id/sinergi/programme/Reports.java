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
