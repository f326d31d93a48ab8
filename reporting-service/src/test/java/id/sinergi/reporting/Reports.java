package id.sinergi.reporting;

import id.sinergi.reporting.source.Family;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Reports as the services would publish them: situations to begin with, and words to change them. */
public final class Reports {

    public static final String PURWOKERTO = "lapas-kelas-iia-purwokerto";
    public static final String PURBALINGGA = "rutan-kelas-iib-purbalingga";
    public static final String BANJARNEGARA = "rutan-kelas-iib-banjarnegara";
    public static final String BAPAS = "bapas-kelas-ii-purwokerto";
    public static final String BANJAR = "lapas-kelas-iib-banjar";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Reports() {}

    /** Rutan Purbalingga at Lapas Purwokerto on 28 November 2025: reported by the one and confirmed by the other. */
    public static Report aHeldVisit() {
        return new Report(new TreeMap<>())
                .with("id", "visit-1")
                .with("version", 1)
                .with("createdAt", "2025-11-28T03:10:00.000Z")
                .with("recordedAt", "2025-11-28T03:10:00.000Z")
                .with("status", "HELD")
                .with("purposes", List.of("STUDY_VISIT"))
                .with("topics", List.of("FOOD_SECURITY", "REHABILITATION"))
                .with("hosts", List.of(facility(PURWOKERTO)))
                .with("visitors", List.of(facility(PURBALINGGA)))
                .with("on", "2025-11-28")
                .with("reportedBy", PURWOKERTO)
                .with("confirmations", List.of(Map.of("by", PURBALINGGA, "at", "2025-11-28T04:00:00Z")));
    }

    /** A board session that Rutan Banjarnegara holds by itself. */
    public static Report aBoardSession() {
        return aHeldVisit()
                .with("purposes", List.of("BOARD_SESSION"))
                .with("topics", List.of())
                .with("hosts", List.of(facility(BANJARNEGARA)))
                .with("visitors", List.of());
    }

    /** Lapas Banjar and the city's library, signed on 21 August 2025. */
    public static Report aSignedAgreement() {
        return new Report(new TreeMap<>())
                .with("id", "agreement-1")
                .with("version", 1)
                .with("createdAt", "2025-08-22T02:00:00.000Z")
                .with("recordedAt", "2025-08-22T02:00:00.000Z")
                .with("kind", "IMPLEMENTING")
                .with("title", "Cooperation on library and archives")
                .with("status", "SIGNED")
                .with("parties", List.of(facility(BANJAR), organisation("Dinas Kearsipan", "REGIONAL_AGENCY")))
                .with("fields", List.of("LIBRARY_AND_ARCHIVES"))
                .with("signedOn", "2025-08-21");
    }

    /** Two groups of eighty in training at Lapas Banjar from 21 August 2025. */
    public static Report aTraining() {
        return new Report(new TreeMap<>())
                .with("id", "programme-1")
                .with("version", 1)
                .with("createdAt", "2025-08-22T02:00:00.000Z")
                .with("recordedAt", "2025-08-22T02:00:00.000Z")
                .with("kind", "VOCATIONAL_TRAINING")
                .with("facility", BANJAR)
                .with("year", 2025)
                .with("title", "Certified vocational training")
                .with("status", "RUNNING")
                .with(
                        "cohorts",
                        List.of(
                                aCohort().with("skill", "WELDING").json(),
                                aCohort()
                                        .with("sequence", 2)
                                        .with("skill", "LAYER_POULTRY")
                                        .json()));
    }

    /** Stage one of 63 since 21 August 2025, stage two of 60 planned without a day; 160 are stated. */
    public static Report aRehabilitation() {
        return aTraining()
                .with("id", "programme-2")
                .with("kind", "SOCIAL_REHABILITATION")
                .with("title", "Social rehabilitation")
                .with(
                        "cohorts",
                        List.of(
                                aCohort()
                                        .without("until")
                                        .with("counts", Map.of("enrolled", 63))
                                        .with("dateInferred", "the day of the statement")
                                        .json(),
                                aCohort()
                                        .without("from")
                                        .without("until")
                                        .with("sequence", 2)
                                        .with("status", "PLANNED")
                                        .with("counts", Map.of("planned", 60))
                                        .json()))
                .with("statedFigures", List.of(Map.of("what", "participants", "value", 160)));
    }

    /** Eighty people for twelve days from 21 August 2025. */
    public static Report aCohort() {
        return new Report(new TreeMap<>())
                .with("sequence", 1)
                .with("status", "RUNNING")
                .with("from", "2025-08-21")
                .with("until", "2025-09-01")
                .with("counts", Map.of("enrolled", 80));
    }

    /** 1,250,000 rupiah of Lapas Banjar for August 2025. */
    public static Report aDeposit() {
        return new Report(new TreeMap<>())
                .with("id", "deposit-1")
                .with("version", 1)
                .with("createdAt", "2025-09-03T02:00:00.000Z")
                .with("recordedAt", "2025-09-03T02:00:00.000Z")
                .with("status", "REPORTED")
                .with("facility", BANJAR)
                .with("month", "2025-08")
                .with("rupiah", 1_250_000);
    }

    /** Where the contract of a family lies, below {@code contracts/events}. */
    public static String folder(Family family) {
        return family == Family.STATE_REVENUE ? "state-revenue" : family.name().toLowerCase(Locale.ROOT) + "s";
    }

    public static Map<String, Object> facility(String id) {
        return Map.of("facility", id);
    }

    public static Map<String, Object> office(String name) {
        return Map.of("regionalOffice", name);
    }

    public static Map<String, Object> organisation(String name, String kind) {
        return Map.of("organisation", Map.of("name", name, "kind", kind));
    }

    /** A report that can be said differently. */
    public record Report(Map<String, Object> json) {

        public Report with(String name, Object value) {
            var changed = new TreeMap<>(json);
            changed.put(name, value);
            return new Report(changed);
        }

        public Report without(String name) {
            var changed = new TreeMap<>(json);
            changed.remove(name);
            return new Report(changed);
        }

        public Report hosts(String... facilities) {
            return with(
                    "hosts", List.of(facilities).stream().map(Reports::facility).toList());
        }

        public Report visitors(String... facilities) {
            return with(
                    "visitors",
                    List.of(facilities).stream().map(Reports::facility).toList());
        }

        public Report version(int version) {
            return with("version", version);
        }

        public String id() {
            return (String) json.get("id");
        }

        public byte[] bytes() {
            return JSON.writeValueAsBytes(json);
        }
    }
}
