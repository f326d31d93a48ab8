package id.sinergi.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.generation.Generations;
import id.sinergi.reporting.generation.Identity;
import id.sinergi.reporting.generation.Opening;
import id.sinergi.standin.MongoStandIn;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

class RunsTest {

    private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");
    private static final Identity OURS = new Identity("3", "a directory");
    private static final Identity THEIRS = new Identity("4", "a directory");

    private final MongoStandIn mongo = new MongoStandIn();
    private final MongoClient client = MongoClients.create(mongo.uri());
    private final MongoTemplate template = new MongoTemplate(client, mongo.database());
    private final Generations generations = new Generations(template);
    private final AtomicInteger newestInKafka = new AtomicInteger();
    private final Opening opening = new Opening(generations, Clock.fixed(NOW, ZoneOffset.UTC), newestInKafka::get);
    private final Runs runs = new Runs(OURS, generations, opening, true, RunsTest::waiting);

    @AfterEach
    void stop() {
        runs.endAll();
        client.close();
        mongo.close();
    }

    @Test
    void takesOverWhatNobodyCountsAtTwoLooks() {
        leftBehindByARelease();

        lookForNobody(false);
        assertThat(newest()).isEqualTo("g2");
        assertThat(health()).containsEntry("countedBy", "nobody: its numbers stand still");

        lookForNobody(false);
        assertThat(newest()).isEqualTo("g3");
        assertThat(health()).containsEntry("catchingUp", "g3");
    }

    @Test
    void leavesAloneWhatSomebodyCountedInBetween() {
        leftBehindByARelease();

        lookForNobody(false);
        lookForNobody(true);
        lookForNobody(false);

        assertThat(newest()).isEqualTo("g2");
    }

    @Test
    void opensAnewWhereTheDatabaseWasEmptiedWhileItRuns() {
        runs.follow();
        newestInKafka.set(1);
        template.dropCollection("generations");

        runs.follow();
        runs.follow();

        Generation anew = new Generation("g2", OURS.value());
        assertThat(runs.served()).contains(anew);
        assertThat(runs.of(anew)).isPresent();
        assertThat(runs.of(new Generation("g1", OURS.value()))).isEmpty();
    }

    @Test
    void onlyServesWhatOthersCountWhereItIsNotToCount() {
        var serving = new Runs(OURS, generations, opening, false, RunsTest::waiting);
        assertThat(serving.follow()).isEmpty();
        assertThat(health(serving).getStatus()).isEqualTo(Status.DOWN);

        Generation counted = opening.join(OURS);
        generations.serve(counted, NOW);
        serving.follow();

        assertThat(serving.served()).contains(counted);
        assertThat(serving.of(counted)).isEmpty();
        assertThat(health(serving).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void doesNotTakeOverWhereItIsNotToCount() {
        var serving = new Runs(OURS, generations, opening, false, RunsTest::waiting);
        generations.serve(opening.join(THEIRS), NOW);
        serving.follow();

        for (int look = 0; look < 3; look++) {
            serving.takeOverFromNobody(_ -> false);
            serving.follow();
        }

        assertThat(newest()).isEqualTo("g1");
        assertThat(health(serving).getDetails()).containsEntry("countedBy", "nobody: its numbers stand still");
    }

    private void leftBehindByARelease() {
        runs.follow();
        generations.serve(opening.join(THEIRS), NOW);
        runs.follow();
    }

    private void lookForNobody(boolean isCounted) {
        runs.takeOverFromNobody(_ -> isCounted);
        runs.follow();
    }

    private String newest() {
        return generations.all().getFirst().generation().name();
    }

    private Map<String, Object> health() {
        return health(runs).getDetails();
    }

    private static Health health(Runs runs) {
        return Objects.requireNonNull(new ServedHealth(runs).health());
    }

    /** A run whose Kafka is never there. */
    private static Run waiting(Generation generation) {
        var streams = new StreamsBuilderFactoryBean();
        var replacements = new Replacements(System::nanoTime);
        var start = new CountingStart(
                streams,
                new DeclaredTopics(List.of("missing"), List.of()),
                Map.of("bootstrap.servers", "127.0.0.1:1", "default.api.timeout.ms", 500, "request.timeout.ms", 500),
                () -> {});
        var health = new CountingHealth(generation, Optional::empty, start::waitingFor, replacements);
        return new Run(generation, streams, start, replacements, health);
    }
}
