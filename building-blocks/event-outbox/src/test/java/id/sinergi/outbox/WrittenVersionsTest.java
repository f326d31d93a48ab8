package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import id.sinergi.outbox.WrittenVersions.Written;
import id.sinergi.report.VersionSum;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

class WrittenVersionsTest {

    private final Situation here = new Situation();
    private final WrittenVersions written =
            new WrittenVersions(List.of(here.store::collection), here.relay, Situation.JSON);

    @AfterEach
    void stop() {
        here.close();
    }

    @Test
    void sumsTheNewestVersionsThatWereRecordedBeforeAMoment() {
        UUID id = here.created("first").stored().id();
        here.letTimePass();
        Instant moment = here.clock.instant();
        here.letTimePass();
        here.renamed(id, 1, "second");
        here.created("later");

        assertThat(written.before(moment)).containsExactly(entry("-", VersionSum.NONE.plus(id.toString(), 1)));
        assertThat(written.of("-", moment, null, 10)).containsExactly(new Written(id.toString(), 1, List.of("-")));
        assertThat(written.of("-", moment, id.toString(), 10)).isEmpty();

        here.letTimePass();
        assertThat(written.before(here.clock.instant()).get("-").count()).isEqualTo(2);
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
    void announcesTheNewestVersionOnceMoreAsItWasPublished() {
        UUID id = here.created("first").stored().id();
        here.renamed(id, 1, "second");
        here.letTimePass();
        here.relay.sweep();
        here.broker.received.clear();

        assertThat(written.announce(id.toString())).isTrue();
        here.letTimePass();
        here.relay.sweep();

        assertThat(here.broker.received).singleElement().satisfies(event -> {
            JsonNode body = Situation.JSON.readTree(event.body());
            assertThat(body.at("/version").intValue()).isEqualTo(2);
            assertThat(body.at("/title").stringValue()).isEqualTo("second");
            assertThat(event.type()).isEqualTo("id.sinergi.report.made.v1");
        });
        assertThat(here.store.events()).isEmpty();
        assertThat(here.documents.find(id).orElseThrow().version()).isEqualTo(2);
        assertThat(written.announce(UUID.randomUUID().toString())).isFalse();
    }

    @Test
    void isAskedOverHttp() {
        UUID id = here.created("first").stored().id();
        here.letTimePass();
        var http = MockMvcTester.of(new ChecksumController(written));
        String path = "/api/v1/reconciliation/checksums";
        Instant now = here.clock.instant();

        assertThat(http.get().uri(path + "?before={now}", now))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"-\":{\"count\":1,\"sum\":\""
                        + Long.toHexString(
                                VersionSum.NONE.plus(id.toString(), 1).sum()) + "\"}}");
        assertThat(http.get().uri(path + "/-?limit=200&before={now}", now))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"items\":[{\"id\":\"" + id + "\",\"version\":1}],\"next\":null}");
        assertThat(http.post()
                        .uri("/api/v1/reconciliation/announcements")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"ids\":[\"" + id + "\"]}"))
                .hasStatus(202);
        assertThat(here.store.events()).hasSize(2);
    }
}
