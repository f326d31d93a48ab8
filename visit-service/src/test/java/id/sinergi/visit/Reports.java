package id.sinergi.visit;

import tools.jackson.databind.JsonNode;

/** The two reports of one visit that the host and the visitor make, and what else tests report. */
final class Reports {

    /** As the host has it: Thursday 30 October. */
    static final String BY_THE_HOST = """
            {"status":"HELD","purposes":["OFFICIAL_VISIT","STUDY_VISIT"],"topics":["FOOD_SECURITY","INMATE_PRODUCTS"],
             "hosts":[{"facility":"rutan-kelas-iib-banjarnegara"}],"visitors":[{"facility":"bapas-kelas-ii-purwokerto"}],
             "on":"2025-10-30","statedWeekday":"THURSDAY","reportedBy":"rutan-kelas-iib-banjarnegara",
             "sources":[{"publisher":"first"}]}""";

    /** As the visitor has it: Wednesday 29 October, with a board session. */
    static final String BY_THE_VISITOR = """
            {"status":"HELD","purposes":["OFFICIAL_VISIT","BOARD_SESSION"],"topics":["REINTEGRATION","FOOD_SECURITY"],
             "hosts":[{"facility":"rutan-kelas-iib-banjarnegara"}],"visitors":[{"facility":"bapas-kelas-ii-purwokerto"}],
             "accompanying":[{"organisation":{"name":"Pemerintah Kabupaten Banjarnegara","kind":"REGIONAL_GOVERNMENT"}}],
             "on":"2025-10-29","statedWeekday":"WEDNESDAY","reportedBy":"bapas-kelas-ii-purwokerto",
             "boardSession":{"cases":12},"sources":[{"publisher":"second"}]}""";

    private Reports() {}

    static String of(JsonNode visit) {
        return "{\"visit\":\"" + visit.path("id").asString() + "\"}";
    }

    static String of(JsonNode visit, String reason) {
        return "{\"visit\":\"" + visit.path("id").asString() + "\",\"reason\":\"" + reason + "\"}";
    }
}
