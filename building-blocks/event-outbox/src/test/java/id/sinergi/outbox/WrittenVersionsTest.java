package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import id.sinergi.outbox.WrittenVersions.Written;
import id.sinergi.report.VersionSum;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

class WrittenVersionsTest {

    private final Situation here = new Situation();
    private final WrittenVersions written =
            new WrittenVersions(List.of(here.store::collection), here.relay, here.clock, Situation.JSON);

    @AfterEach
    void stop() {
        here.close();
    }

    @Test
    void sumsEveryVersionThatWasRecordedBeforeAMoment() {
        UUID id = here.created("first").stored().id();
        here.letTimePass();
        here.renamed(id, 1, "second");
        here.letTimePass();
        Instant moment = here.clock.instant();
        here.letTimePass();
        here.renamed(id, 2, "third");
        here.created("later");
        var first = new Written(id.toString(), 1, List.of("-"));
        var second = new Written(id.toString(), 2, List.of("-"));

        assertThat(written.before(moment))
                .containsExactly(
                        entry("-", VersionSum.NONE.plus(id.toString(), 1).plus(id.toString(), 2)));
        assertThat(written.of(Set.of("-"), moment, null, 10)).containsExactly(first, second);
        assertThat(written.of(Set.of(), moment, null, 1)).containsExactly(first);
        assertThat(written.of(Set.of("-"), moment, first, 10)).containsExactly(second);
        assertThat(written.of(Set.of("-"), moment, second, 10)).isEmpty();
        assertThat(written.of(Set.of("lapas-a"), moment, null, 10)).isEmpty();

        here.letTimePass();
        assertThat(written.before(here.clock.instant()).get("-").count()).isEqualTo(4);
    }

    @Test
    void sumsAnActivityUnderEveryFacilityThatItNames() {
        var state = Map.of(
                "hosts", List.of(Map.of("facility", "lapas-a")),
                "visitors", List.of(Map.of("facility", "rutan-b"), Map.of("regionalOffice", "Jawa Tengah")));

        assertThat(VersionSum.facilities(state)).containsExactly("lapas-a", "rutan-b");
        assertThat(VersionSum.facilities(Map.of())).containsExactly("-");
    }

    @Test
    void theOrderOfActivitiesMakesNoDifferenceAndTheVersionDoes() {
        var one = VersionSum.NONE.plus("a", 1).plus("b", 2);

        assertThat(VersionSum.NONE.plus("b", 2).plus("a", 1)).isEqualTo(one);
        assertThat(VersionSum.NONE.plus("b", 1).plus("a", 1)).isNotEqualTo(one);
    }

    @Test
    void announcesAVersionOnceMoreAsItWasPublished() {
        UUID id = here.created("first").stored().id();
        Instant recordedAt = here.documents.find(id).orElseThrow().recordedAt();
        here.renamed(id, 1, "second");
        here.letTimePass();
        here.relay.sweep();
        here.broker.received.clear();

        assertThat(written.announce(id.toString(), 1)).isTrue();
        here.letTimePass();
        here.relay.sweep();

        assertThat(here.broker.received).singleElement().satisfies(event -> {
            JsonNode body = Situation.JSON.readTree(event.body());
            assertThat(body.at("/version").intValue()).isEqualTo(1);
            assertThat(body.at("/title").stringValue()).isEqualTo("first");
            assertThat(event.type()).isEqualTo("id.sinergi.report.made.v1");
            assertThat(event.at()).isEqualTo(recordedAt);
        });
        assertThat(here.store.events()).isEmpty();
        assertThat(here.documents.find(id).orElseThrow().version()).isEqualTo(2);
        assertThat(written.announce(id.toString(), 3)).isFalse();
        assertThat(written.announce(UUID.randomUUID().toString(), 1)).isFalse();
    }

    /** While Kafka is away: each reconciliation would add a copy, until the document is full. */
    @Test
    void announcesNothingThatWaitsToBePublished() {
        UUID id = here.created("first").stored().id();

        assertThat(written.announce(id.toString(), 1)).isFalse();
        here.letTimePass();
        here.relay.sweep();

        assertThat(written.announce(id.toString(), 1)).isTrue();
        assertThat(written.announce(id.toString(), 1)).isFalse();
        assertThat(here.store.events()).hasSize(1);
    }

    @Test
    void whatIsAnnouncedHasWaitedOnlySince() {
        UUID id = here.created("first").stored().id();
        here.letTimePass();
        here.relay.sweep();
        here.clock.move(Duration.ofDays(20));

        written.announce(id.toString(), 1);

        assertThat(new Outboxes(here.store::collection).oldest()).contains(here.clock.instant());
    }

    @Test
    void isAskedOverHttp() {
        UUID id = here.created("first").stored().id();
        here.letTimePass();
        here.relay.sweep();
        var http = MockMvcTester.of(new ChecksumController(written));
        String path = "/api/v1/reconciliation/";
        Instant now = here.clock.instant();
        String version = "{\"id\":\"" + id + "\",\"version\":1}";

        assertThat(http.get().uri(path + "checksums?before={now}", now))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"-\":{\"count\":1,\"sum\":\""
                        + Long.toHexString(
                                VersionSum.NONE.plus(id.toString(), 1).sum()) + "\"}}");
        assertThat(http.get().uri(path + "versions?limit=1&before={now}&facility=-&facility=lapas-a", now))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"items\":[" + version + "],\"next\":null}");
        assertThat(http.post()
                        .uri(path + "announcements")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"versions\":[" + version + "]}"))
                .hasStatus(202)
                .bodyJson()
                .isLenientlyEqualTo("[" + version + "]");
        assertThat(here.store.events()).hasSize(1);
    }
}
