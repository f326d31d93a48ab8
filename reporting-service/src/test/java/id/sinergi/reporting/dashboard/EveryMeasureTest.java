package id.sinergi.reporting.dashboard;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.BANJARNEGARA;
import static id.sinergi.reporting.Reports.PURBALINGGA;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aBoardSession;
import static id.sinergi.reporting.Reports.aCohort;
import static id.sinergi.reporting.Reports.aDeposit;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static id.sinergi.reporting.Reports.aRehabilitation;
import static id.sinergi.reporting.Reports.aSignedAgreement;
import static id.sinergi.reporting.Reports.aTraining;
import static id.sinergi.reporting.Reports.facility;
import static id.sinergi.reporting.Reports.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.Reports.Report;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.source.Family;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the measures count, told by one situation each: what was reported, and what whose dashboard then says. */
@OverMongo
class EveryMeasureTest {

    private static final String HOST = "facilities/" + PURWOKERTO;
    private static final String VISITOR = "facilities/" + PURBALINGGA;
    private static final String TRAINER = "facilities/" + BANJAR;
    private static final String CENTRAL_JAVA = "regional-offices/Jawa%20Tengah";

    @Autowired
    private MockMvc http;

    @Autowired
    private Counted counted;

    static Stream<Arguments> situations() {
        var toPurwokerto = aHeldVisit();
        var agency = organisation("Dinas Pertanian", "REGIONAL_AGENCY");
        var again = aHeldVisit().with("id", "visit-2");
        return Stream.of(
                visit("a host received a study visit", "visitsHosted", HOST, 1, toPurwokerto),
                visit("a visitor made it", "visitsMade", VISITOR, 1, toPurwokerto),
                visit("two facilities of one region met once", "visits", CENTRAL_JAVA, 1, toPurwokerto),
                visit(
                        "a visit is announced, another one postponed",
                        "visitsPlanned",
                        HOST,
                        2,
                        toPurwokerto.with("status", "PLANNED"),
                        again.with("status", "POSTPONED")),
                visit(
                        "an announced visit did not take place",
                        "visitsCancelled",
                        VISITOR,
                        1,
                        toPurwokerto.with("status", "CANCELLED")),
                visit(
                        "both sides reported it, a day apart, and nobody has settled it",
                        "visitsPossibleDuplicates",
                        HOST,
                        2,
                        toPurwokerto,
                        again.with("on", "2025-11-29")),
                visit(
                        "a facility held a board session by itself",
                        "boardSessions",
                        "facilities/" + BANJARNEGARA,
                        1,
                        aBoardSession()),
                visit("a board session alone is no visit", "visits", "facilities/" + BANJARNEGARA, 0, aBoardSession()),
                visit(
                        "the same facility came twice and another one once",
                        "distinctPartnerFacilities",
                        HOST,
                        2,
                        toPurwokerto,
                        again.with("on", "2025-11-02"),
                        again.with("id", "visit-3").visitors(BANJAR)),
                visit(
                        "an agency came twice, its name spelt in two ways",
                        "distinctPartnerOrganisations",
                        HOST,
                        1,
                        toPurwokerto.with("visitors", List.of(agency)),
                        again.with("visitors", List.of(organisation("DINAS pertanian.", "REGIONAL_AGENCY")))),
                agreement("a facility signed for the first time", "agreementsSigned", TRAINER, 1, aSignedAgreement()),
                agreement(
                        "what is drafted is not signed",
                        "agreementsSigned",
                        TRAINER,
                        0,
                        aSignedAgreement().with("status", "DRAFTED").without("signedOn")),
                agreement(
                        "a renewal was signed",
                        "agreementsRenewed",
                        TRAINER,
                        1,
                        aSignedAgreement().with("predecessor", Map.of("title", "the old one"))),
                agreement(
                        "a facility is covered by what others signed",
                        "agreementsCovering",
                        HOST,
                        1,
                        aSignedAgreement().with("covered", List.of(facility(PURWOKERTO)))),
                programme("two programmes were under way", "programmesRun", 2, aTraining(), aRehabilitation()),
                programme("two groups of one and one of the other", "cohortsRun", 3, aTraining(), aRehabilitation()),
                programme(
                        "sixty people were announced for August",
                        "participantsPlanned",
                        60,
                        aTraining()
                                .with(
                                        "cohorts",
                                        List.of(aCohort()
                                                .with("status", "PLANNED")
                                                .with("counts", Map.of("planned", 60))
                                                .json()))),
                programme(
                        "eighty, eighty and sixty-three began",
                        "participantsEnrolled",
                        223,
                        aTraining(),
                        aRehabilitation()),
                programme(
                        "sixty-three of them in rehabilitation",
                        "rehabilitationParticipants",
                        63,
                        aTraining(),
                        aRehabilitation()),
                programme(
                        "three of eighty left in August, for two reasons",
                        "participantsWithdrawn",
                        3,
                        ended(Map.of(
                                "enrolled", 80,
                                "withdrawn", Map.of("EARLY_RELEASE", 2, "TRANSFER", 1),
                                "on", Map.of("withdrawn", "2025-08-29")))),
                programme(
                        "seventy-seven went through to the last day",
                        "participantsCompleted",
                        77,
                        ended(Map.of("enrolled", 80, "completed", 77))),
                programme(
                        "seventy were certified, whatever they got",
                        "participantsCertified",
                        70,
                        ended(Map.of("enrolled", 80, "certified", 70))),
                programme(
                        "seventy got one certificate, sixty another one too",
                        "certificatesIssued",
                        130,
                        aTraining()
                                .with("cohorts", List.of())
                                .with(
                                        "certificates",
                                        List.of(
                                                Map.of("kind", "TRAINING", "count", 70, "on", "2025-08-30"),
                                                Map.of("kind", "COMPETENCE", "count", 60, "on", "2025-08-31")))),
                programme("one harvest of a ton and one of 250 kilograms", "harvestKilograms", 1_250, aFarm()),
                programme("nine hundred eggs", "harvestPieces", 900, aFarm()),
                programme("a part of it was sold", "harvestSalesRupiah", 6_500_000, aFarm()),
                argumentSet(
                        "what was reported as deposited, whatever was sold",
                        Family.STATE_REVENUE,
                        List.of(aDeposit()),
                        "stateRevenueRupiah",
                        TRAINER,
                        "2025-08",
                        1_250_000L));
    }

    @ParameterizedTest
    @MethodSource("situations")
    void saysWhatItSays(Family family, List<Report> reports, String measure, String whose, String period, long number)
            throws Exception {
        counted.nothing().report(family, reports.toArray(Report[]::new)).store();

        http.perform(get(URI.create("/api/v1/dashboards/" + whose + "?period=" + period)))
                .andExpect(jsonPath("$.measures." + measure).value(number));
    }

    @Test
    void noMeasureIsWithoutATest() throws IOException {
        String tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = String.join(
                    "",
                    files.filter(Files::isRegularFile)
                            .map(EveryMeasureTest::text)
                            .toList());
        }

        assertThat(Arrays.stream(Measure.values()).map(Measure::key))
                .allSatisfy(name -> assertThat(Pattern.compile("\\b" + name + "\\b")
                                .matcher(tests)
                                .find())
                        .as(name)
                        .isTrue());
    }

    private static Arguments visit(String situation, String measure, String whose, long number, Report... reports) {
        return argumentSet(situation, Family.VISIT, List.of(reports), measure, whose, "2025-11", number);
    }

    private static Arguments agreement(String situation, String measure, String whose, long number, Report... reports) {
        return argumentSet(situation, Family.AGREEMENT, List.of(reports), measure, whose, "2025-08", number);
    }

    private static Arguments programme(String situation, String measure, long number, Report... reports) {
        return argumentSet(situation, Family.PROGRAMME, List.of(reports), measure, TRAINER, "2025-08", number);
    }

    /** A group that ended on 30 August. */
    private static Report ended(Map<String, Object> counts) {
        return aTraining()
                .with(
                        "cohorts",
                        List.of(aCohort()
                                .with("status", "ENDED")
                                .with("until", "2025-08-30")
                                .with("counts", counts)
                                .json()));
    }

    private static Report aFarm() {
        return aTraining()
                .with("cohorts", List.of())
                .with(
                        "harvests",
                        List.of(
                                harvest("RICE", "grams", 1_000_000)
                                        .with("grossSalesRupiah", 6_500_000)
                                        .json(),
                                harvest("RICE", "grams", 250_000).json(),
                                harvest("EGGS", "pieces", 900).json()));
    }

    private static Report harvest(String commodity, String counted, int number) {
        return new Report(Map.of("on", "2025-08-31", "commodity", commodity, counted, number));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
