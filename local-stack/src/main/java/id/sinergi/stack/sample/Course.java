package id.sinergi.stack.sample;

import java.util.List;

/** Programmes that people go through together; the names are those of the code list. */
enum Course {
    VOCATIONAL_TRAINING(
            "Pelatihan kemandirian bersertifikat", 10, 45, 26, Partner.LABOUR_AGENCY, Partner.TRAINING_CENTRE),
    SOCIAL_REHABILITATION("Rehabilitasi sosial", 90, 180, 32, Partner.NARCOTICS, Partner.SOCIAL_AGENCY),
    MEDICAL_REHABILITATION("Rehabilitasi medis", 60, 120, 15, Partner.NARCOTICS, Partner.HOSPITAL),
    AFTERCARE("Pascarehabilitasi", 30, 90, 18, Partner.NARCOTICS, Partner.SOCIAL_AGENCY),
    EQUIVALENCY_EDUCATION("Pendidikan kesetaraan", 100, 180, 24, Partner.EDUCATION_AGENCY),
    PERSONAL_DEVELOPMENT("Pembinaan kepribadian", 20, 60, 38, Partner.RELIGION, Partner.LIBRARY_AGENCY),
    HIGHER_EDUCATION("Pendidikan tinggi", 120, 180, 12, Partner.UNIVERSITY),
    COMMUNITY_SERVICE("Kerja sosial", 5, 30, 14, Partner.GOVERNMENT, Partner.SOCIAL_AGENCY);

    private final String title;
    private final int shortest;
    private final int longest;
    private final int people;
    private final List<Partner> partners;

    Course(String title, int shortest, int longest, int people, Partner... partners) {
        this.title = title;
        this.shortest = shortest;
        this.longest = longest;
        this.people = people;
        this.partners = List.of(partners);
    }

    /** Those that such a facility offers, the commonest first. */
    static List<Course> of(Place place) {
        return switch (place.kind()) {
            case LAPAS ->
                List.of(
                        VOCATIONAL_TRAINING,
                        PERSONAL_DEVELOPMENT,
                        SOCIAL_REHABILITATION,
                        EQUIVALENCY_EDUCATION,
                        MEDICAL_REHABILITATION,
                        HIGHER_EDUCATION);
            case RUTAN ->
                List.of(PERSONAL_DEVELOPMENT, VOCATIONAL_TRAINING, SOCIAL_REHABILITATION, EQUIVALENCY_EDUCATION);
            case BAPAS -> List.of(AFTERCARE, COMMUNITY_SERVICE, VOCATIONAL_TRAINING, PERSONAL_DEVELOPMENT);
            case LPKA -> List.of(EQUIVALENCY_EDUCATION, PERSONAL_DEVELOPMENT, VOCATIONAL_TRAINING);
            case RS -> List.of(MEDICAL_REHABILITATION, SOCIAL_REHABILITATION);
        };
    }

    String title() {
        return title;
    }

    int days(Draw draw) {
        return draw.between(shortest, longest);
    }

    /** In a cohort, on average, at a facility of size 1. */
    int people() {
        return people;
    }

    List<Partner> partners() {
        return partners;
    }
}
