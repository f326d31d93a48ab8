package id.sinergi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.outbox.Stored;
import id.sinergi.visit.candidates.Neighbours;
import id.sinergi.visit.model.Visit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/** Which reports are named to a reporter as possibly about the same visit. */
@ServiceTest
class CandidatesTest {

    private static final Instant MARCH_1 = Instant.parse("2026-03-01T08:00:00Z");

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private JsonMapper json;

    private final String visitor = "visitor-" + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({"2026-02-10T00:00:00Z", "2025-12-31T08:00:00Z", "2026-04-29T08:00:00Z"})
    void anUndatedReportMatchesThoseMadeWithinSixtyDays(Instant made) {
        UUID undated = reported(null, made);

        assertThat(neighboursOf("2026-02-28", MARCH_1)).containsExactly(undated);
        assertThat(neighboursOf("2024", MARCH_1)).containsExactly(undated);
        assertThat(neighboursOf(null, MARCH_1)).containsExactly(undated);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-10T00:00:00Z, 2019-05-05", "2025-12-31T08:00:00Z, 2026", "2026-04-29T08:00:00Z, 2026-04"})
    void aDatedReportMatchesTheUndatedMadeWithinSixtyDays(Instant made, String on) {
        UUID dated = reported(on, made);

        assertThat(neighboursOf(null, MARCH_1)).containsExactly(dated);
    }

    @Test
    void aDatedReportMatchesTheUndatedThatWereEnteredBeforeTheseLayApart() {
        UUID undated = stored(null, MARCH_1);
        mongo.getCollection("visit-neighbours")
                .insertOne(new Document("_id", "facility:lapas-kelas-iib-ciamis|facility:" + visitor + "|made:2026-03")
                        .append("visits", List.of(undated.toString())));

        assertThat(neighboursOf("2026-02-28", MARCH_1)).containsExactly(undated);
    }

    /** Seen by an entry whose state was dated when it was entered and is undated now, as no visit of this service is. */
    @Test
    void aDatedReportReadsNoDatedOnesOfOtherMonths() {
        UUID other = stored(null, MARCH_1);
        neighbours.enter(other, visit("2019-05-05"), MARCH_1);

        assertThat(neighboursOf("2026-02-28", MARCH_1)).isEmpty();
        assertThat(neighboursOf(null, MARCH_1)).containsExactly(other);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-30T07:00:00Z", "2026-05-02T08:00:00Z"})
    void anUndatedReportDoesNotMatchThoseMadeEarlierOrLater(Instant made) {
        reported(null, made);

        assertThat(neighboursOf("2026-02-28", MARCH_1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-02", "2026", "2026-03-01", "2026-02-27"})
    void aDateMatchesWhatCanLieWithinADayOfIt(String on) {
        UUID other = reported(on, Instant.parse("2020-01-01T00:00:00Z"));

        assertThat(neighboursOf("2026-02-28", MARCH_1)).containsExactly(other);
        assertThat(neighboursOf("2026", MARCH_1)).containsExactly(other);
    }

    @Test
    void aDateDoesNotMatchTwoDaysLater() {
        reported("2026-03-02", MARCH_1);

        assertThat(neighboursOf("2026-02-28", MARCH_1)).isEmpty();
    }

    private List<UUID> neighboursOf(@Nullable String on, Instant made) {
        return neighbours.of(new Stored<>(UUID.randomUUID(), 1, made, made, visit(on)));
    }

    private UUID reported(@Nullable String on, Instant made) {
        UUID id = stored(on, made);
        neighbours.enter(id, visit(on), made);
        return id;
    }

    private UUID stored(@Nullable String on, Instant made) {
        UUID id = UUID.randomUUID();
        Document state = new Document("status", "HELD")
                .append("hosts", List.of(new Document("facility", "lapas-kelas-iib-ciamis")))
                .append("visitors", List.of(new Document("facility", visitor)));
        if (on != null) {
            state.append("on", on);
        }
        mongo.getCollection("visits")
                .insertOne(new Document("_id", id.toString())
                        .append("version", 1L)
                        .append("createdAt", java.util.Date.from(made))
                        .append("recordedAt", java.util.Date.from(made))
                        .append("state", state));
        return id;
    }

    private Visit visit(@Nullable String on) {
        String date = on == null ? "" : ",\"on\":\"" + on + "\"";
        return json.readValue("""
                {"status":"HELD","purposes":["SURVEY"],"topics":["OTHER"],
                 "hosts":[{"facility":"lapas-kelas-iib-ciamis"}],"visitors":[{"facility":"%s"}]%s}""".formatted(visitor, date), Visit.class);
    }
}
