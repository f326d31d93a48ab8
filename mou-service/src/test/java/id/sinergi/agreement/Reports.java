package id.sinergi.agreement;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reports of agreements, by the situation that they tell of. */
final class Reports {

    static final String PURWOKERTO = "{\"facility\":\"lapas-kelas-iia-purwokerto\"}";
    static final String BANYUMAS = """
            {"organisation":{"name":"Pemerintah Kabupaten Banyumas","kind":"REGIONAL_GOVERNMENT","regency":"33.02"}}""";

    private static final JsonMapper JSON = new JsonMapper();

    private Reports() {}

    static String explored() {
        return in("EXPLORING", "{}");
    }

    static String proposed() {
        return in("PROPOSED", "{}");
    }

    static String drafted() {
        return in("DRAFTED", "{\"fields\":[\"HEALTH\",\"EDUCATION\"]}");
    }

    static String signed() {
        return in("SIGNED", "{\"signedOn\":\"2025-08-21\",\"statedWeekday\":\"THURSDAY\",\"fields\":[\"HEALTH\"]}");
    }

    static String signedAtAnUnknownDate() {
        return in("SIGNED", "{}");
    }

    static String terminated() {
        return in("TERMINATED", """
                {"signedOn":"2024-05","terminatedOn":"2025-02-03","terminationReason":"the agency was dissolved"}""");
    }

    /** A framework agreement of Purwokerto and Banyumas in some state, with further members. */
    static String in(String status, String members) {
        return with("""
                {"kind":"FRAMEWORK","title":"Development of inmates","status":"%s","parties":[%s,%s],
                 "validity":{"kind":"UNSTATED"}}""".formatted(status, PURWOKERTO, BANYUMAS), members);
    }

    /** A report with members added or replaced; null removes one. */
    static String with(String report, String members) {
        ObjectNode changed = (ObjectNode) JSON.readTree(report);
        JSON.readTree(members).propertyStream().forEach(member -> {
            if (member.getValue().isNull()) {
                changed.remove(member.getKey());
            } else {
                changed.set(member.getKey(), member.getValue());
            }
        });
        return changed.toString();
    }
}
