package id.sinergi.reporting.topology;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.BANJARNEGARA;
import static id.sinergi.reporting.Reports.BAPAS;
import static id.sinergi.reporting.Reports.PURBALINGGA;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aCohort;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static id.sinergi.reporting.Reports.aSignedAgreement;
import static id.sinergi.reporting.Reports.aTraining;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reference.Facility;
import id.sinergi.reference.ReferenceData;
import id.sinergi.reporting.Reports.Report;
import id.sinergi.reporting.counting.Contribution;
import id.sinergi.reporting.counting.Contributions;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.duplicates.Candidate;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.register.Registering;
import id.sinergi.reporting.source.EventReader;
import id.sinergi.reporting.source.EventReader.Event;
import id.sinergi.reporting.source.Family;
import id.sinergi.reporting.source.Visit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountingTopologyTest {

    private static final Scope HOST = Scope.facility(PURWOKERTO);
    private static final Scope CENTRAL_JAVA = Scope.office("Jawa Tengah");

    private CountingRun run = new CountingRun();

    @AfterEach
    void equalsTheOracle() {
        assertThat(run.totals()).isEqualTo(CountingRun.json(run.recount().totals()));
        assertThat(run.suspects()).isEqualTo(CountingRun.json(run.recount().suspects()));
        run.close();
    }

    @Test
    void countsAReportForItsFacilitiesTheirOfficeAndTheNation() {
        run.receives(Family.VISIT, aHeldVisit());

        assertThat(run.total(HOST, "2025-11").get("visitsHosted")).isEqualTo(1);
        assertThat(run.total(Scope.facility(PURBALINGGA), "2025-11").get("visitsMade"))
                .isEqualTo(1);
        assertThat(run.total(CENTRAL_JAVA, "2025-11").get("visits")).isEqualTo(1);
        assertThat(run.total(Scope.NATION, "2025-11").get("visits")).isEqualTo(1);
        assertThat(run.totals())
                .containsEntry("PARTNERS|FACILITY:" + PURWOKERTO + "|2025-11", "{\"" + PURBALINGGA + "\":1}");
    }

    @Test
    void countsAReportOnceHoweverOftenItIsDelivered() {
        run.receives(Family.VISIT, aHeldVisit(), aHeldVisit(), aHeldVisit());

        assertThat(run.total(HOST, "2025-11").get("visitsHosted")).isEqualTo(1);
        assertThat(run.register()).hasSize(1);
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrects() {
        run.receives(Family.VISIT, aHeldVisit(), aHeldVisit().version(2).with("topics", List.of("SECURITY")));

        assertThat(run.total(HOST, "2025-11").entries())
                .containsEntry("visits", 1L)
                .containsEntry("visitsByTopic/SECURITY", 1L)
                .doesNotContainKey("visitsByTopic/FOOD_SECURITY");
    }

    @Test
    void aMovedDateLeavesNothingInTheOldMonth() {
        run.receives(Family.VISIT, aHeldVisit(), aHeldVisit().version(2).with("on", "2025-12-02"));

        assertThat(run.totals().keySet()).noneMatch(key -> key.endsWith("2025-11"));
        assertThat(run.total(HOST, "2025-12").get("visitsHosted")).isEqualTo(1);
    }

    @Test
    void aDateThatBecomesKnownLeavesTheUndated() {
        run.receives(Family.VISIT, aHeldVisit().without("on"));
        assertThat(run.total(HOST, "undated").get("undated")).isEqualTo(1);

        run.receives(Family.VISIT, aHeldVisit().version(2));

        assertThat(run.total(HOST, "undated").isEmpty()).isTrue();
        assertThat(run.total(HOST, "2025-11").get("visits")).isEqualTo(1);
    }

    @Test
    void aWithdrawnReportLeavesNoTotals() {
        run.receives(
                Family.AGREEMENT,
                aSignedAgreement(),
                aSignedAgreement().version(2).with("status", "WITHDRAWN"));

        assertThat(run.totals()).isEmpty();
        assertThat(run.register()).hasSize(2);
    }

    @Test
    void aCancellationCountsAsCancelledAlone() {
        Report planned = aHeldVisit().with("status", "PLANNED");
        run.receives(Family.VISIT, planned, planned.version(2).with("status", "CANCELLED"));

        assertThat(run.total(HOST, "2025-11").entries()).containsOnlyKeys("visitsCancelled");
    }

    @Test
    void anOlderVersionThatComesLateChangesNoTotalButIsKept() {
        run.receives(Family.VISIT, aHeldVisit().version(2).with("on", "2025-12-02"), aHeldVisit());

        assertThat(run.total(HOST, "2025-11").isEmpty()).isTrue();
        assertThat(run.total(HOST, "2025-12").get("visits")).isEqualTo(1);
        assertThat(run.register()).containsOnlyKeys("visit-1|1", "visit-1|2");
    }

    @Test
    void aReportThatComesMonthsLateCountsInItsOwnMonth() {
        run.receives(Family.PROGRAMME, aTraining().with("recordedAt", "2026-11-21T00:00:00.000Z"));

        assertThat(run.total(Scope.facility(BANJAR), "2025-08").get("participantsEnrolled"))
                .isEqualTo(160);
    }

    @Test
    void aFacilityCountsForTheOfficeThatSupervisedItOnTheDay(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("memberships.csv"),
                "facility,regional_office,from\n" + PURWOKERTO + ",DI Yogyakarta,2025-12-01\n");
        var moved = ReferenceData.in(folder).directory();
        run.close();
        run = new CountingRun(new Registering(moved)::entry);

        run.receives(
                Family.VISIT, aHeldVisit(), aHeldVisit().with("id", "visit-2").with("on", "2025-12-01"));

        assertThat(run.total(CENTRAL_JAVA, "2025-11").get("visitsHosted")).isEqualTo(1);
        assertThat(run.total(CENTRAL_JAVA, "2025-12").get("visitsHosted")).isZero();
        assertThat(run.total(Scope.office("DI Yogyakarta"), "2025-12").get("visitsHosted"))
                .isEqualTo(1);
    }

    @Test
    void withdrawsWhatItCountedUnderTheRulesOfThatTime() {
        var registering = new Registering(CountingRun.DIRECTORY);
        var rules = new AtomicReference<Function<Event, RegisterEntry>>(event -> tenfold(registering.entry(event)));
        run.close();
        run = new CountingRun(event -> rules.get().apply(event));
        run.receives(Family.VISIT, aHeldVisit());
        assertThat(run.total(HOST, "2025-11").get("visits")).isEqualTo(10);

        rules.set(registering::entry);
        run.receives(Family.VISIT, aHeldVisit());
        assertThat(run.total(HOST, "2025-11").get("visits")).isEqualTo(10);

        run.receives(Family.VISIT, aHeldVisit().version(2));
        assertThat(run.total(HOST, "2025-11").get("visits")).isEqualTo(1);
    }

    @Test
    void countsReportsThatMayBeOneVisit() {
        run.receives(Family.VISIT, aVisitOf("a", "2025-10-29"), aVisitOf("b", "2025-10-30"));

        assertThat(run.total(Scope.facility(BANJARNEGARA), "2025-10").entries())
                .containsEntry("visitsHosted", 2L)
                .containsEntry("visitsPossibleDuplicates", 2L);
        assertThat(run.suspects()).containsOnlyKeys("a", "b");
    }

    @Test
    void aVisitTwoDaysLaterIsAnother() {
        run.receives(Family.VISIT, aVisitOf("a", "2025-10-29"), aVisitOf("b", "2025-10-31"));

        assertThat(run.suspects()).isEmpty();
    }

    @Test
    void clearsTheOtherReportWhenOneIsWithdrawn() {
        run.receives(Family.VISIT, aVisitOf("a", "2025-10-29"), aVisitOf("b", "2025-10-30"));
        run.receives(Family.VISIT, aVisitOf("a", "2025-10-29").version(2).with("status", "WITHDRAWN"));

        assertThat(run.suspects()).isEmpty();
        assertThat(run.total(Scope.facility(BANJARNEGARA), "2025-10").get("visitsPossibleDuplicates"))
                .isZero();
    }

    @Test
    void keepsSuspectingThoseWhoStillHaveACounterpart() {
        run.receives(
                Family.VISIT, aVisitOf("a", "2025-10-29"), aVisitOf("b", "2025-10-30"), aVisitOf("c", "2025-10-31"));
        run.receives(Family.VISIT, aVisitOf("a", "2025-10-29").version(2).with("on", "2025-12-01"));

        assertThat(run.suspects()).containsOnlyKeys("b", "c");
    }

    @Test
    void reportsKeptApartAreNoSuspects() {
        run.receives(Family.VISIT, aVisitOf("a", "2025-10-29"), aVisitOf("b", "2025-10-30"));
        run.receives(Family.VISIT, aVisitOf("b", "2025-10-30").version(2).with("distinctFrom", List.of("a")));

        assertThat(run.suspects()).isEmpty();
    }

    @Test
    void aSuspectUnderSeveralPairsCountsOnce() {
        Report both = aVisitOf("a", "2025-10-29").hosts(BANJARNEGARA, PURWOKERTO);
        run.receives(Family.VISIT, both, both.with("id", "b"));

        assertThat(run.total(CENTRAL_JAVA, "2025-10").get("visitsPossibleDuplicates"))
                .isEqualTo(2);
    }

    @Test
    void aPlannedVisitIsSuspectedButNotCounted() {
        run.receives(
                Family.VISIT,
                aVisitOf("a", "2025-10-29"),
                aVisitOf("b", "2025-10").with("status", "PLANNED"));

        assertThat(run.suspects()).containsOnlyKeys("a", "b");
        assertThat(run.total(CENTRAL_JAVA, "2025-10").get("visitsPossibleDuplicates"))
                .isEqualTo(1);
    }

    @Test
    void anUnknownDayMayBeAnyOfReportsRecordedWithinSixtyDays() {
        run.receives(
                Family.VISIT,
                aVisitOf("a", "2025-10-29"),
                aVisitOf("b", "2025-10-29").without("on").with("createdAt", "2025-12-20T00:00:00.000Z"),
                aVisitOf("c", "2025-10-29").without("on").with("createdAt", "2026-06-01T00:00:00.000Z"));

        assertThat(run.suspects()).containsOnlyKeys("a", "b");
        assertThat(run.total(CENTRAL_JAVA, "undated").get("visitsPossibleDuplicates"))
                .isEqualTo(1);
    }

    @Test
    void findsTheNeighboursAmongYearsOfVisits() {
        for (int week = 0; week < 300; week++) {
            String day = LocalDate.of(2021, 1, 4).plusWeeks(week).toString();
            run.receives(Family.VISIT, aVisitOf("week-" + week, day));
        }
        assertThat(run.suspects()).isEmpty();

        run.receives(
                Family.VISIT,
                aVisitOf("day-before", "2021-01-10"),
                aVisitOf("first-of-the-year", "2024-01-01"),
                aVisitOf("last-of-the-year", "2023-12-31"),
                aVisitOf("two-days-after", "2022-01-05"));
        assertThat(run.suspects())
                .containsOnlyKeys("week-1", "day-before", "week-156", "first-of-the-year", "last-of-the-year");

        run.receives(Family.VISIT, aVisitOf("some-day", "2022-01").version(1));
        assertThat(run.suspects()).containsKeys("some-day", "two-days-after", "week-52", "week-56");

        run.receives(Family.VISIT, aVisitOf("some-day", "2020-06-01").version(2));
        assertThat(run.suspects()).hasSize(5).doesNotContainKeys("some-day", "two-days-after", "week-52");
    }

    @Test
    void manyEqualReportsLeaveTotalsSmall() {
        for (int i = 0; i < 200; i++) {
            run.receives(Family.VISIT, aVisitOf("visit-" + i, "2025-10-29"));
        }

        assertThat(run.suspects()).hasSize(200);
        assertThat(run.total(Scope.NATION, "2025-10").get("visitsPossibleDuplicates"))
                .isEqualTo(200);
        assertThat(run.totals().values()).allSatisfy(total -> assertThat(total).hasSizeLessThan(500));
    }

    @Test
    void aVisitOfManyPartiesStaysBelowWhatARecordMayHold() {
        String[] facilities = CountingRun.DIRECTORY.facilities().stream()
                .map(Facility::id)
                .limit(100)
                .toArray(String[]::new);
        Report large = aHeldVisit()
                .hosts(Arrays.copyOf(facilities, 50))
                .visitors(Arrays.copyOfRange(facilities, 50, facilities.length));

        run.receives(Family.VISIT, large, large.with("id", "visit-2"));

        assertThat(run.suspects()).containsOnlyKeys("visit-1", "visit-2");
        assertThat(run.total(Scope.NATION, "2025-11").get("visitsPossibleDuplicates"))
                .isEqualTo(2);
        assertThat(run.largestRecord()).isLessThan(512 * 1024);
    }

    @Test
    void aProgrammeOfManyMonthsAndTagsStaysBelowWhatARecordMayHold() {
        run.receives(Family.PROGRAMME, aTrainingOfTenYears(20));

        assertThat(run.total(Scope.NATION, "2015-08").get("activitiesByPolicyTag/AKSELERASI_13:20"))
                .isEqualTo(1);
        assertThat(run.deadLetters()).isEmpty();
        assertThat(run.largestRecord()).isLessThan(CountingTopology.LARGEST_ENTRY / 2);
    }

    @Test
    void setsAsideWhatARecordCannotHold() {
        run.receives(Family.PROGRAMME, aTrainingOfTenYears(400));
        run.receives(Family.VISIT, aHeldVisit());

        assertThat(run.register()).containsOnlyKeys("visit-1|1");
        assertThat(run.total(Scope.NATION, "2015-08").isEmpty()).isTrue();
        assertThat(run.total(HOST, "2025-11").get("visits")).isEqualTo(1);
        assertThat(run.deadLetters())
                .singleElement()
                .extracting(CountingTopologyTest::reason)
                .asString()
                .startsWith("its register entry would take ");
    }

    @Test
    void setsAsideWhatTheRulesCannotCountAndKeepsWhatWasCountedBefore() {
        Report contradicted =
                aHeldVisit().with("statedWeekday", "DAY_OF_DREAMS").version(2);
        run.receives(Family.VISIT, aHeldVisit(), contradicted);

        assertThat(run.register()).containsOnlyKeys("visit-1|1");
        assertThat(run.total(HOST, "2025-11").get("visits")).isEqualTo(1);
        assertThat(run.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.key()).asString().isEqualTo("visit-1");
            assertThat(letter.value()).isEqualTo(contradicted.bytes());
            assertThat(letter.headers().headers("ce_type")).hasSize(1);
            assertThat(reason(letter)).startsWith("it cannot be counted: ").contains("DAY_OF_DREAMS");
        });

        run.receives(Family.VISIT, aHeldVisit().version(3).with("on", "2025-12-02"));
        assertThat(run.total(HOST, "2025-11").isEmpty()).isTrue();
        assertThat(run.total(HOST, "2025-12").get("visits")).isEqualTo(1);
    }

    /** A pair that tells late of an older version does not bring it back. */
    @Test
    void aSuspectIsSaidAsItsRemainingPairsSayIt() {
        Candidate older = candidate("2025-10-29");
        Candidate newer = candidate("2025-10-30");

        var suspicions = Suspicions.NONE
                .with(new Suspicion(null, older))
                .with(new Suspicion(older, newer))
                .with(new Suspicion(null, older));
        assertThat(suspicions.suspect()).contains(older);

        suspicions = suspicions.with(new Suspicion(older, null));
        assertThat(suspicions.suspect()).contains(newer);
        assertThat(suspicions.with(new Suspicion(newer, null)).isEmpty()).isTrue();
    }

    @Test
    void setsAsideWhatNobodyCanRead() {
        run.receives(Family.VISIT, "visit-1", "{".getBytes(StandardCharsets.UTF_8));
        run.receives(Family.VISIT, aHeldVisit().with("status", "DREAMT"));
        run.receives(Family.VISIT, aHeldVisit().without("version"));
        run.receives(Family.VISIT, aHeldVisit().with("topics", Arrays.asList("SECURITY", null)));
        run.receives(Family.VISIT, "another-key", aHeldVisit().bytes());
        run.receives(Family.VISIT, aHeldVisit());

        assertThat(run.total(HOST, "2025-11").get("visits")).isEqualTo(1);
        assertThat(run.deadLetters()).hasSize(5).allSatisfy(letter -> {
            assertThat(letter.key()).isNotEmpty();
            assertThat(letter.value()).isNotEmpty();
            assertThat(letter.headers().toArray())
                    .extracting(header -> header.key())
                    .contains("origin-topic", "origin-partition", "origin-offset", "reason", "set-aside-at");
        });
    }

    private static Report aTrainingOfTenYears(int tags) {
        return aTraining()
                .with(
                        "cohorts",
                        List.of(aCohort()
                                .with("from", "2015-08-01")
                                .with("until", "2025-07-31")
                                .json()))
                .with(
                        "policyTags",
                        IntStream.rangeClosed(1, tags)
                                .mapToObj(point -> Map.of("scheme", "AKSELERASI_13", "number", point))
                                .toList());
    }

    private static String reason(TestRecord<?, ?> letter) {
        return new String(letter.headers().lastHeader("reason").value(), StandardCharsets.UTF_8);
    }

    private static Report aVisitOf(String id, String on) {
        return aHeldVisit().with("id", id).with("on", on).hosts(BANJARNEGARA).visitors(BAPAS);
    }

    private static Candidate candidate(String on) {
        var event = new EventReader().read(Family.VISIT, aVisitOf("a", on).bytes());
        return Candidate.of((Visit) event.activity(), CountingRun.DIRECTORY).orElseThrow();
    }

    private static RegisterEntry tenfold(RegisterEntry entry) {
        var parts = entry.contributions().parts().stream()
                .map(part -> new Contribution(part.kind(), part.scope(), part.bucket(), tenfold(part.measures())))
                .toList();
        return new RegisterEntry(
                entry.activity(),
                entry.type(),
                entry.version(),
                entry.createdAt(),
                entry.recordedAt(),
                entry.title(),
                entry.status(),
                entry.occurredOn(),
                entry.sortKey(),
                entry.lastDay(),
                entry.scopes(),
                new Contributions(parts),
                entry.marks(),
                entry.plannedUntil(),
                entry.candidate(),
                entry.standing(),
                entry.words(),
                entry.state());
    }

    private static Total tenfold(Total total) {
        var tenfold = new TreeMap<>(total.entries());
        tenfold.replaceAll((_, value) -> value * 10);
        return new Total(tenfold);
    }
}
