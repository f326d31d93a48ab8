package id.sinergi.reporting.adjustments;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static id.sinergi.reporting.Reports.aTraining;
import static id.sinergi.reporting.Reports.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.Reports.Report;
import id.sinergi.reporting.periods.Desk;
import id.sinergi.reporting.source.Family;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** Purwokerto's November, with two visits, was verified on 30 November 2025, 17:30 UTC. */
@OverMongo
class AdjustmentsTest {

    private static final String LATER = "2025-12-02T08:00:00.000Z";

    @Autowired
    private Counted counted;

    private Desk desk;
    private JsonNode verified;

    @BeforeEach
    void purwokertosNovemberIsVerified(@Autowired MockMvcTester http) {
        desk = new Desk(http);
        counted.nothing()
                .report(
                        Family.VISIT,
                        aHeldVisit(),
                        aHeldVisit()
                                .with("id", "visit-2")
                                .with("on", "2025-11-03")
                                .visitors(BANJAR))
                .store();
        verified = desk.verified(desk.submits(PURWOKERTO, "2025-11"));
    }

    @Test
    void nothingHasChangedAtFirst() {
        JsonNode month = desk.read(verified.path("adjustments").asString());

        assertThat(month.path("verifiedAt").asString()).isEqualTo("2025-11-30T17:30:00Z");
        assertThat(month.path("checksumHolds").asBoolean()).isTrue();
        assertThat(month.path("adjustments")).isEmpty();
        assertThat(desk.read("/api/v1/submissions/adjustments").path("items")).isEmpty();
    }

    @Test
    void aCorrectionIsShownBeforeAndAfterWithItsRecord() {
        later(aHeldVisit().version(2).with("status", "WITHDRAWN"));

        JsonNode hosted = adjustment("visitsHosted");
        assertThat(hosted.path("before").asLong()).isEqualTo(2);
        assertThat(hosted.path("after").asLong()).isEqualTo(1);
        assertThat(hosted.path("records")).hasSize(1);
        JsonNode record = hosted.path("records").get(0);
        assertThat(record.path("id").asString()).isEqualTo("visit-1");
        assertThat(record.path("versionBefore").asLong()).isEqualTo(1);
        assertThat(record.path("version").asLong()).isEqualTo(2);
        assertThat(record.path("href").asString()).isEqualTo("/api/v1/visits/visit-1");
        assertThat(record.path("recordedAt").asString()).isEqualTo("2025-12-02T08:00:00Z");
        assertThat(adjustment("visitsByTopic/REHABILITATION").path("after").asLong())
                .isEqualTo(1);
    }

    @Test
    void whatMovesInIsShownEvenWhereTheNumberStays() {
        later(aHeldVisit().version(2).with("on", "2025-10-31"));
        later(aHeldVisit().with("id", "visit-3").with("createdAt", LATER));

        JsonNode hosted = adjustment("visitsHosted");
        assertThat(hosted.path("before").asLong()).isEqualTo(2);
        assertThat(hosted.path("after").asLong()).isEqualTo(2);
        assertThat(hosted.path("records")
                        .valueStream()
                        .map(record -> record.path("id").asString() + record.path("before") + record.path("after")))
                .containsExactly("visit-110", "visit-301");
        assertThat(hosted.path("records").get(1).path("versionBefore").isMissingNode())
                .isTrue();
    }

    @Test
    void whatHasGoneToOthersIsToldAsItWas() {
        String title = desk.read("/api/v1/activities?facility=" + PURWOKERTO)
                .at("/items/0/title")
                .asString();
        later(aHeldVisit()
                .version(2)
                .hosts(BANJAR)
                .with("purposes", List.of("SUPERVISION"))
                .with("reportedBy", BANJAR));

        JsonNode hosted = adjustment("visitsHosted");
        assertThat(hosted.at("/records/0/id").asString()).isEqualTo("visit-1");
        assertThat(hosted.at("/records/0/title").asString()).isEqualTo(title).contains("Purwokerto");
    }

    @Test
    void aChangeThatCountsNothingAdjustsNothing() {
        later(aHeldVisit().version(2).with("venue", "the hall"));

        assertThat(desk.read(verified.path("adjustments").asString()).path("adjustments"))
                .isEmpty();
    }

    @Test
    void whatWasRecordedBeforeButCountedAfterwardsShowsInTheChecksum() {
        counted.report(Family.VISIT, aHeldVisit().with("id", "visit-3")).store();

        JsonNode month = desk.read(verified.path("adjustments").asString());
        assertThat(month.path("checksumHolds").asBoolean()).isFalse();
        assertThat(listed("")).containsExactly(PURWOKERTO);
        JsonNode hosted = adjustment("visitsHosted");
        assertThat(hosted.path("before").asLong()).isEqualTo(2);
        assertThat(hosted.path("after").asLong()).isEqualTo(3);
        assertThat(hosted.at("/records/0/id").asString()).isEqualTo("visit-3");
        assertThat(hosted.at("/records/0/versionBefore").isMissingNode()).isTrue();
    }

    @Test
    void aCorrectionThatWasStillOnItsWayIsAnAdjustment() {
        counted.report(Family.VISIT, aHeldVisit().version(2).with("status", "CANCELLED"))
                .store();

        JsonNode hosted = adjustment("visitsHosted");
        assertThat(hosted.path("before").asLong()).isEqualTo(2);
        assertThat(hosted.path("after").asLong()).isEqualTo(1);
        assertThat(hosted.at("/records/0/versionBefore").asLong()).isEqualTo(1);
    }

    @Test
    void whatAFasterClockHadRecordedWasVerifiedAllTheSame() {
        counted.nothing()
                .report(Family.VISIT, aHeldVisit().with("recordedAt", "2025-11-30T17:30:02.000Z"))
                .store();
        verified = desk.verified(desk.submits(PURWOKERTO, "2025-11"));

        JsonNode month = desk.read(verified.path("adjustments").asString());
        assertThat(month.path("checksumHolds").asBoolean(true)).isFalse();
        assertThat(month.path("adjustments")).isEmpty();
        assertThat(listed("")).as("months to be looked at").isEmpty();
    }

    @Test
    void anotherPartnerIsAnAdjustmentOfThoseWhoAreCountedOnceEach() {
        later(aHeldVisit().version(2).visitors(BANJAR));

        JsonNode partners = adjustment("distinctPartnerFacilities");
        assertThat(partners.path("before").asLong()).isEqualTo(2);
        assertThat(partners.path("after").asLong()).isEqualTo(1);
        assertThat(partners.path("records")
                        .valueStream()
                        .map(record -> record.path("id").asString() + record.path("before") + record.path("after")))
                .containsExactly("visit-111");
        assertThat(listed("")).containsExactly(PURWOKERTO);
    }

    @Test
    void anotherOrganisationIsAnAdjustmentOfThoseWhoAreCountedOnceEach() {
        counted.nothing()
                .report(
                        Family.VISIT,
                        aHeldVisit().with("visitors", List.of(organisation("Dinas Pertanian", "REGIONAL_AGENCY"))),
                        aHeldVisit()
                                .with("id", "visit-2")
                                .with("on", "2025-11-03")
                                .with("visitors", List.of(organisation("Dinas Pertanian", "REGIONAL_AGENCY"))))
                .store();
        verified = desk.verified(desk.submits(PURWOKERTO, "2025-11"));
        later(aHeldVisit().version(2).with("visitors", List.of(organisation("Dinas Perikanan", "REGIONAL_AGENCY"))));

        JsonNode partners = adjustment("distinctPartnerOrganisations");
        assertThat(partners.path("before").asLong()).isEqualTo(1);
        assertThat(partners.path("after").asLong()).isEqualTo(2);
        assertThat(partners.path("records")).hasSize(1);
    }

    @Test
    void aHarvestIsToldInKilogramsAsDashboardsTellIt() {
        counted.nothing().report(Family.PROGRAMME, aHarvest(1_000_000)).store();
        verified = desk.verified(desk.submits(BANJAR, "2025-08"));
        counted.report(Family.PROGRAMME, aHarvest(250_500).version(2).with("recordedAt", LATER))
                .store();

        JsonNode kilograms = adjustment("harvestKilograms");
        assertThat(kilograms.path("before").asDecimal()).isEqualByComparingTo("1000");
        assertThat(kilograms.path("after").asDecimal()).isEqualByComparingTo("250.5");
        assertThat(kilograms.at("/records/0/after").asDecimal()).isEqualByComparingTo("250.5");
        assertThat(desk.read(verified.path("adjustments").asString())
                        .path("adjustments")
                        .valueStream()
                        .map(adjustment -> adjustment.path("measure").asString()))
                .containsExactly("harvestKilograms", "harvestKilogramsByCommodity/RICE");
    }

    @Test
    void aVerificationThatNamesNoVersionsMeansThoseOfItsMoment(@Autowired MongoOperations mongo) {
        mongo.getCollection("submissions")
                .updateMany(new Document(), new Document("$unset", new Document("state.verification.versions", "")));
        later(aHeldVisit().version(2).with("status", "WITHDRAWN"));

        JsonNode hosted = adjustment("visitsHosted");
        assertThat(hosted.path("before").asLong()).isEqualTo(2);
        assertThat(hosted.path("after").asLong()).isEqualTo(1);
    }

    @Test
    void whatIsVerifiedOnceMoreIsHeldAgainstWhatWasVerifiedFirst() {
        later(aHeldVisit().version(2).with("status", "WITHDRAWN"));

        JsonNode reviewed = desk.verified(verified);

        assertThat(reviewed.path("reviewedAt").asString()).isEqualTo("2025-11-30T17:30:00Z");
        assertThat(reviewed.path("verification")).isEqualTo(verified.path("verification"));
        assertThat(adjustment("visitsHosted").path("before").asLong()).isEqualTo(2);
        JsonNode month = desk.read(verified.path("adjustments").asString());
        assertThat(month.path("reviewedAt")).isEqualTo(reviewed.path("reviewedAt"));
        assertThat(month.path("version")).isEqualTo(reviewed.path("version"));
    }

    @Test
    void whatWasVerifiedIsListedInAdjustmentsOnly() {
        assertThat(verified.path("verification").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("at", "records", "checksum");
    }

    @Test
    void theListShowsTheMonthsThatChanged() {
        desk.verified(desk.submits(BANJAR, "2025-11"));
        later(aHeldVisit().version(2).with("status", "WITHDRAWN"));

        assertThat(listed("")).containsExactly(PURWOKERTO);
        assertThat(listed("regionalOffice=Jawa%20Tengah&from=2025-11&to=2025-11"))
                .containsExactly(PURWOKERTO);
        assertThat(listed("facility=" + BANJAR)).isEmpty();
    }

    @Test
    void aMonthThatIsNotVerifiedHasNone() {
        JsonNode submitted = desk.submits(BANJAR, "2025-11");

        assertThat(submitted.path("adjustments").isMissingNode()).isTrue();
        assertThat(desk.read("/api/v1/submissions/" + submitted.path("id").asString() + "/adjustments")
                        .path("adjustments"))
                .isEmpty();
    }

    private static Report aHarvest(int grams) {
        return aTraining().with("harvests", List.of(Map.of("on", "2025-08-31", "commodity", "RICE", "grams", grams)));
    }

    private void later(Report report) {
        counted.report(Family.VISIT, report.with("recordedAt", LATER)).store();
    }

    private JsonNode adjustment(String measure) {
        return desk.read(verified.path("adjustments").asString())
                .path("adjustments")
                .valueStream()
                .filter(adjustment -> adjustment.path("measure").asString().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private List<String> listed(String query) {
        return desk.read("/api/v1/submissions/adjustments?" + query)
                .path("items")
                .valueStream()
                .map(month -> month.path("facility").asString())
                .toList();
    }
}
