package id.sinergi.reporting.verified;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aCohort;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static id.sinergi.reporting.Reports.aSignedAgreement;
import static id.sinergi.reporting.Reports.aTraining;
import static id.sinergi.reporting.Reports.facility;
import static id.sinergi.reporting.Reports.office;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reference.Directory;
import id.sinergi.reference.ReferenceData;
import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.periods.Desk;
import id.sinergi.reporting.periods.FiledMonths;
import id.sinergi.reporting.source.Family;
import id.sinergi.reporting.store.Numbers;
import id.sinergi.reporting.store.Register;
import id.sinergi.reporting.store.Suspects;
import id.sinergi.reporting.store.Totals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Lapas Banjar was Jawa Barat's until 9 March 2025, then for ten days Banten's, and is Jawa Timur's since. */
@OverMongo
class ChangeOfOfficeTest {

    private static final Scope FIRST = Scope.office("Jawa Barat");
    private static final Scope SECOND = Scope.office("Banten");
    private static final Scope THIRD = Scope.office("Jawa Timur");

    private Desk desk;
    private Counted counted;
    private Verified verified;

    @BeforeEach
    void theOfficeChangesTwice(
            @Autowired MockMvcTester http,
            @Autowired FiledMonths filed,
            @Autowired Totals totals,
            @Autowired Register register,
            @Autowired Suspects suspects,
            @Autowired MongoOperations mongo,
            @TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("memberships.csv"), """
                facility,regional_office,from
                %1$s,Banten,2025-03-10
                %1$s,Jawa Timur,2025-03-20
                """.formatted(BANJAR));
        Directory directory = ReferenceData.in(folder).directory();
        desk = new Desk(http);
        counted = new Counted(totals, register, suspects, mongo, directory).nothing();
        verified = new Verified(filed, register, suspects, directory);
    }

    @Test
    void aRunThatOutlastsAChangeOfOfficeCountsForTheOfficeOfItsStart() {
        counted.report(
                        Family.PROGRAMME,
                        aTraining()
                                .with(
                                        "cohorts",
                                        List.of(aCohort()
                                                .with("from", "2025-01-10")
                                                .with("until", "2025-05-20")
                                                .json())))
                .store();
        desk.verified(desk.submits(BANJAR, "2025-04"));

        for (Scope scope : List.of(Scope.facility(BANJAR), FIRST, Scope.NATION)) {
            assertThat(number(scope, "2025", Measure.COHORTS_RUN))
                    .as(scope.toString())
                    .isEqualTo(1);
        }
        assertThat(number(THIRD, "2025", Measure.COHORTS_RUN)).isZero();
    }

    @Test
    void anOfficeInTheMiddleOfAMonthKeepsItsDays() {
        counted.report(Family.VISIT, aHeldVisit().with("on", "2025-03-15").visitors(BANJAR))
                .store();
        desk.verified(desk.submits(BANJAR, "2025-03"));

        assertThat(number(SECOND, "2025-03", Measure.VISITS_MADE)).isEqualTo(1);
        assertThat(number(THIRD, "2025-03", Measure.VISITS_MADE)).isZero();
    }

    @Test
    void anotherOfficeCountsWhatItDoesWithAFacilityByNoMonthOfThatFacility() {
        counted.report(
                        Family.AGREEMENT,
                        aSignedAgreement()
                                .with("signedOn", "2025-08-21")
                                .with("parties", List.of(facility(BANJAR), office("Jawa Tengah"))))
                .store();
        desk.verified(desk.submits(BANJAR, "2025-08"));

        assertThat(number(THIRD, "2025-08", Measure.AGREEMENTS_SIGNED)).isEqualTo(1);
        assertThat(number(Scope.office("Jawa Tengah"), "2025-08", Measure.AGREEMENTS_SIGNED))
                .isZero();
    }

    @Test
    void severalScopesAtOnceAreWhatEachIsByItself() {
        counted.report(
                        Family.VISIT,
                        aHeldVisit().with("on", "2025-08-15").hosts(PURWOKERTO).visitors(BANJAR))
                .store();
        desk.verified(desk.submits(BANJAR, "2025-08"));
        Scope host = Scope.office("Jawa Tengah");
        Period year = Period.parse("2025");

        var together = verified.numbers(Set.of(host, THIRD), year)
                .find(List.of(
                        TotalKey.parse("REGIONAL_OFFICE:Jawa Tengah|2025-08"),
                        TotalKey.parse("REGIONAL_OFFICE:Jawa Timur|2025-08")));

        assertThat(together.keySet()).extracting(TotalKey::scope).containsExactly(THIRD);
        assertThat(number(host, "2025", Measure.VISITS)).isZero();
    }

    private long number(Scope scope, String text, Measure measure) {
        Period period = Period.parse(text);
        return verified.numbers(scope, period).find(Numbers.measures(scope, period)).entrySet().stream()
                .mapToLong(total -> value(period, total.getKey(), total.getValue(), measure))
                .sum();
    }

    private static long value(Period period, TotalKey key, Total total, Measure measure) {
        return total.get(period.entry(measure, key.bucket()));
    }
}
