package id.sinergi.stack.sample;

import id.sinergi.reference.Facility;
import java.util.List;
import java.util.Map;

/** Kinds of organisations that facilities work with, named after the facility's regency; none is a real one's own name. */
enum Partner {
    GOVERNMENT("REGIONAL_GOVERNMENT", "Pemerintah %s", "PUBLIC_SERVICE", "EDUCATION", "HEALTH", "SOCIAL_AFFAIRS"),
    HEALTH_AGENCY("REGIONAL_AGENCY", "Dinas Kesehatan %s", "HEALTH", "HEALTH"),
    LABOUR_AGENCY("REGIONAL_AGENCY", "Dinas Tenaga Kerja %s", "VOCATIONAL_TRAINING", "VOCATIONAL_TRAINING"),
    FARMING_AGENCY("REGIONAL_AGENCY", "Dinas Pertanian %s", "FOOD_SECURITY", "AGRICULTURE", "LIVESTOCK", "FISHERY"),
    EDUCATION_AGENCY("REGIONAL_AGENCY", "Dinas Pendidikan %s", "EDUCATION", "EDUCATION", "EQUIVALENCY_EDUCATION"),
    SOCIAL_AGENCY("REGIONAL_AGENCY", "Dinas Sosial %s", "REINTEGRATION", "SOCIAL_AFFAIRS", "REHABILITATION"),
    LIBRARY_AGENCY("REGIONAL_AGENCY", "Dinas Perpustakaan dan Kearsipan %s", "EDUCATION", "LIBRARY_AND_ARCHIVES"),
    TRADE_AGENCY("REGIONAL_AGENCY", "Dinas Perindustrian dan Perdagangan %s", "INMATE_PRODUCTS", "INDUSTRY_AND_TRADE"),
    NARCOTICS("NARCOTICS_AGENCY", "Badan Narkotika %s", "REHABILITATION", "REHABILITATION"),
    RELIGION("MINISTRY", "Kantor Kementerian Agama %s", "PERSONAL_DEVELOPMENT", "RELIGION"),
    POLICE("LAW_ENFORCEMENT", "Kepolisian Resor %s", "SECURITY", "LEGAL_AID"),
    UNIVERSITY("UNIVERSITY", "Perguruan tinggi di %s", "EDUCATION", "EDUCATION", "LEGAL_AID"),
    TRAINING_CENTRE("TRAINING_CENTRE", "Balai Latihan Kerja %s", "VOCATIONAL_TRAINING", "VOCATIONAL_TRAINING"),
    HOSPITAL("HEALTH_SERVICE", "Rumah Sakit Umum Daerah %s", "HEALTH", "HEALTH"),
    LEGAL_AID("NGO", "Lembaga bantuan hukum di %s", "PUBLIC_SERVICE", "LEGAL_AID"),
    COOPERATIVE("COMPANY", "Koperasi di %s", "INMATE_PRODUCTS", "INDUSTRY_AND_TRADE", "AGRICULTURE"),
    PRESS("MEDIA", "Media lokal di %s", "PUBLIC_RELATIONS", "CULTURE", "SPORT");

    private final String kind;
    private final String name;
    private final String topic;
    private final List<String> fields;

    Partner(String kind, String name, String topic, String... fields) {
        this.kind = kind;
        this.name = name;
        this.topic = topic;
        this.fields = List.of(fields);
    }

    String topic() {
        return topic;
    }

    List<String> fields() {
        return fields;
    }

    String nameAt(Facility facility) {
        return name.formatted(facility.regency());
    }

    /** As a party of a visit, an agreement or a programme. */
    Map<String, Object> partyAt(Facility facility) {
        Body organisation = Body.of("name", nameAt(facility)).with("kind", kind);
        if (kind.equals("REGIONAL_AGENCY")) {
            organisation.with("unitOf", GOVERNMENT.nameAt(facility));
        }
        return Map.of(
                "organisation",
                organisation.with("regency", facility.regencyCode()).members());
    }
}
