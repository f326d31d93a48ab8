package id.sinergi.reporting;

import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static id.sinergi.reporting.Reports.aSignedAgreement;
import static id.sinergi.reporting.Reports.organisation;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sinergi.reporting.periods.Desk;
import id.sinergi.reporting.source.Family;
import java.io.IOException;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/**
 * What the service itself keeps as its first releases stored it: a verified month without the list of what was verified, a
 * target that is not split, a merged partner, a generation of which nothing was noted; with members that are gone since.
 */
@OverMongo
class EarlierReleaseTest {

    private static final String SUBMISSION = "/api/v1/submissions/c6c92c4b-ff0c-3b2b-87dc-8b3e50bad243";

    private static final String MERGED = "/api/v1/partners/dinas%20perpustakaan%7CREGIONAL_AGENCY%7C";

    private Desk desk;

    @BeforeEach
    void isStored(@Autowired Counted counted, @Autowired MongoOperations mongo, @Autowired MockMvcTester http)
            throws IOException {
        desk = new Desk(http);
        counted.nothing()
                .report(Family.VISIT, aHeldVisit())
                .report(
                        Family.AGREEMENT,
                        aSignedAgreement()
                                .with("parties", List.of(organisation("Dinas Perpustakaan", "REGIONAL_AGENCY"))))
                .store();
        try (var resource = getClass().getResourceAsStream("stored-by-an-earlier-release.json")) {
            Document stored = Document.parse(new String(requireNonNull(resource).readAllBytes(), UTF_8));
            stored.forEach((collection, _) ->
                    mongo.getCollection(collection).insertMany(stored.getList(collection, Document.class)));
        }
    }

    @Test
    void aVerifiedMonthIsReadListedAndComparedByItsChecksum() {
        JsonNode submission = desk.read(SUBMISSION);
        JsonNode adjustments = desk.read(SUBMISSION + "/adjustments");

        assertThat(submission.at("/verification/records").asLong()).isEqualTo(1);
        assertThat(adjustments.path("checksumHolds").asBoolean()).isTrue();
        assertThat(adjustments.path("adjustments")).isEmpty();
        assertThat(desk.read("/api/v1/submissions?regionalOffice=Jawa%20Tengah&status=VERIFIED")
                        .path("items"))
                .containsExactly(submission);
        assertThat(desk.read(SUBMISSION + "/history").path("items").findValuesAsString("event"))
                .containsExactly("id.sinergi.submission.submitted.v1", "id.sinergi.submission.verified.v1");
    }

    @Test
    void aVerifiedMonthGoesOnByTheCommandsOfToday() {
        JsonNode reviewed = desk.verified(desk.read(SUBMISSION));

        assertThat(reviewed.path("version").asLong()).isEqualTo(3);
        assertThat(reviewed.path("reviewedAt").asString()).isNotEmpty();
        assertThat(reviewed.path("verification"))
                .isEqualTo(desk.read(SUBMISSION).path("verification"));
    }

    @Test
    void aTargetIsReadAsOneThatIsNotSplit() {
        JsonNode target = desk.read("/api/v1/targets/FACILITY:" + PURWOKERTO + "/visitsHosted/2025");

        assertThat(target.path("value").asLong()).isEqualTo(12);
        assertThat(target.path("achieved").asLong()).isEqualTo(1);
        assertThat(target.path("months")).isEmpty();
        assertThat(desk.read("/api/v1/targets").path("items")).hasSize(1);
    }

    @Test
    void aMergedPartnerStaysMerged() {
        // What another test asked for a moment ago is remembered for a second.
        await().untilAsserted(
                        () -> assertThat(desk.read(MERGED).path("mergedInto").asString())
                                .isEqualTo("dinas kearsipan|REGIONAL_AGENCY|"));
        assertThat(desk.read(MERGED + "/history").at("/items/0/after/into").asString())
                .isEqualTo("dinas kearsipan|REGIONAL_AGENCY|");
    }

    @Test
    void aGenerationIsToldAsFarAsItWasNoted() {
        List<JsonNode> generations =
                desk.read("/api/v1/generations").path("items").valueStream().toList();

        assertThat(generations).hasSize(1);
        assertThat(generations.getFirst().path("state").asString()).isEqualTo("CURRENT");
        assertThat(generations.getFirst().path("reason").asString()).isEqualTo("the first one");
        assertThat(generations.getFirst().has("servedSince")).isFalse();
    }
}
